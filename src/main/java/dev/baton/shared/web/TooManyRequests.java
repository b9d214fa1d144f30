package dev.baton.shared.web;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A limit is reached. Answered as {@code RATE_LIMITED}, with the time after which it is worth another try. */
public class TooManyRequests extends RuntimeException {

    private final long secondsToWait;

    public TooManyRequests(String what, Duration wait) {
        super(what + "; please try again in " + words(seconds(wait)));
        this.secondsToWait = seconds(wait);
    }

    public long secondsToWait() {
        return secondsToWait;
    }

    /** Also for a filter, which no controller's advice answers for. */
    public ApiError answer() {
        return ApiError.of(HttpStatus.TOO_MANY_REQUESTS, "RATE_LIMITED", getMessage());
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static String words(long seconds) {
        if (seconds < 120) {
            return seconds + (seconds == 1 ? " second" : " seconds");
        }
        return (seconds + 59) / 60 + " minutes";
    }
}
