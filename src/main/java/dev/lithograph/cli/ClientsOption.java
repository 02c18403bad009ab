package dev.lithograph.cli;

import dev.lithograph.store.query.Clients;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How clients are told apart. */
final class ClientsOption {
  private static final String DIRECT = "direct";

  @Option(names = "--limit-clients", paramLabel = "direct|PROXY",
      description = "Lets one client have at most half of the places that there are for pages, queries and files. Say 'direct'"
          + " where clients connect themselves, else the address of the proxy in front of the server, which is to add to"
          + " X-Forwarded-For whom it asks for. Without it one client may take all places: the server cannot know what an address stands for.")
  private Optional<String> by;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  Optional<Clients> clients() {
    return by.map(name -> new Clients(name.equals(DIRECT) ? Optional.empty() : Optional.of(address(name))));
  }

  private InetAddress address(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new ParameterException(spec.commandLine(), "--limit-clients takes 'direct' or the address of a proxy, and \"" + name
          + "\" is no address that is known here");
    }
  }
}
