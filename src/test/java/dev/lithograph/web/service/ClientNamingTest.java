package dev.lithograph.web.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.store.query.Clients;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNamingTest {
  /** What anybody can write into the header counts for nothing; only what the proxy adds at its end does. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "-        | 203.0.113.7              | 198.51.100.1              | 203.0.113.7",
      "-        | 10.0.0.2                 | -                         | 10.0.0.2",
      "10.0.0.2 | 10.0.0.2                 | 203.0.113.7               | 203.0.113.7",
      "10.0.0.2 | 10.0.0.2                 | 198.51.100.1, 203.0.113.7 | 203.0.113.7",
      "10.0.0.2 | 10.0.0.2                 | 203.0.113.7:4711          | 203.0.113.7",
      "10.0.0.2 | 10.0.0.2                 | -                         | -",
      "10.0.0.2 | 203.0.113.9              | 198.51.100.1              | 203.0.113.9",
      "-        | 2001:db8:1:2:3:4:5:6     | -                         | 20010db800010002::/64",
      "10.0.0.2 | 10.0.0.2                 | 2001:db8:1:2::9           | 20010db800010002::/64",
      "10.0.0.2 | 10.0.0.2                 | [2001:db8:1:2::9]:4711    | 20010db800010002::/64",
      "10.0.0.2 | 10.0.0.2                 | ::ffff:203.0.113.7        | 203.0.113.7",
      "10.0.0.2 | 10.0.0.2                 | unknown                   | unknown"})
  void tellsThemApartByWhatCanBeBelieved(String proxy, String peer, String forwardedFor, String name)
      throws UnknownHostException {
    ClientNaming clients =
        new ClientNaming(new Clients(proxy == null ? Optional.empty() : Optional.of(InetAddress.getByName(proxy))));
    assertEquals(Optional.ofNullable(name), clients.address(InetAddress.getByName(peer),
        forwardedFor == null ? List.of() : List.of(forwardedFor)).map(ClientNaming::name));
  }
}
