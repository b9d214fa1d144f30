package dev.baton.notification.live;

import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Who listens to a stream.
 *
 * @param mayGoOn whether the sign-in that opened it still counts, with the rights it had
 */
record Listener(String username, Set<String> audiences, BooleanSupplier mayGoOn) {}
