package dev.lithograph.web.service;

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
 * Tells clients apart by the address that they come from.
 *
 * @param proxy in front of the server, which is believed whom it names last in {@code X-Forwarded-For}; nobody else is
 */
public record Clients(Optional<InetAddress> proxy) {

  /** Absent where the proxy does not say for whom it asks. */
  Optional<String> name(InetAddress peer, List<String> forwardedFor) {
    if (proxy.filter(peer::equals).isEmpty()) {
      return Optional.of(name(peer));
    }
    return forwardedFor.stream().flatMap(header -> Arrays.stream(header.split(","))).map(String::strip)
        .filter(name -> !name.isEmpty()).reduce((earlier, last) -> last).map(Clients::name);
  }

  /** Whoever has one address of IPv6 has at least 2 to the power of 64 of them. */
  private static String name(InetAddress address) {
    return address instanceof Inet6Address ? Long.toHexString(ByteBuffer.wrap(address.getAddress()).getLong()) + "::/64"
        : address.getHostAddress();
  }

  private static String name(String forwardedFor) {
    try {
      String host = new HostPort(forwardedFor).getHost();
      // Only in brackets is it an address for sure, of which no server of names is asked.
      return host.startsWith("[") ? name(InetAddress.getByName(host)) : host;
    } catch (IllegalArgumentException | UnknownHostException e) {
      return forwardedFor;
    }
  }

  /** Writes on each request whose it is. */
  Handler.Wrapper naming() {
    return new Handler.Wrapper() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer) {
          name(peer.getAddress(), request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR))
              .ifPresent(name -> request.setAttribute(ClientName.ATTRIBUTE, name));
        }
        return super.handle(request, response, callback);
      }
    };
  }
}
