package dev.lithograph.web.service;

import dev.lithograph.store.query.Clients;
import dev.lithograph.web.request.ClientName;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;

/**
 * Writes on each request whose it is, by the address that it comes from. The proxy alone is believed whom it names, last in
 * {@code X-Forwarded-For}.
 */
final class ClientNaming extends Handler.Wrapper {
  /** Attribute of a request: the address itself, for the log. */
  static final String ADDRESS = ClientNaming.class.getName();

  private final Clients clients;

  ClientNaming(Clients clients) {
    this.clients = clients;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer) {
      address(peer.getAddress(), request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR)).ifPresent(address -> {
        request.setAttribute(ADDRESS, address);
        request.setAttribute(ClientName.ATTRIBUTE, name(address));
      });
    }
    return super.handle(request, response, callback);
  }

  /** Absent where the proxy does not say for whom it asks. */
  Optional<String> address(InetAddress peer, List<String> forwardedFor) {
    if (clients.proxy().filter(peer::equals).isEmpty()) {
      return Optional.of(peer.getHostAddress());
    }
    return forwardedFor.stream().flatMap(header -> Arrays.stream(header.split(","))).map(String::strip)
        .filter(name -> !name.isEmpty()).reduce((earlier, last) -> last);
  }

  /** Whoever has one address of IPv6 has at least 2 to the power of 64 of them. */
  private static String name(InetAddress address) {
    return address instanceof Inet6Address ? Long.toHexString(ByteBuffer.wrap(address.getAddress()).getLong()) + "::/64"
        : address.getHostAddress();
  }

  static String name(String forwardedFor) {
    try {
      String host = new HostPort(forwardedFor).getHost();
      // Only in brackets is it an address for sure, of which no server of names is asked.
      return host.startsWith("[") ? name(InetAddress.getByName(host)) : host;
    } catch (IllegalArgumentException | UnknownHostException e) {
      return forwardedFor;
    }
  }
}
