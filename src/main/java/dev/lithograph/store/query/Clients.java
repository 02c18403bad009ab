package dev.lithograph.store.query;

import java.net.InetAddress;
import java.util.Optional;

/**
 * How those who ask are told apart, so that each has its share.
 *
 * @param proxy in front of the server, which is believed whom it names; without one clients come themselves
 */
public record Clients(Optional<InetAddress> proxy) {}
