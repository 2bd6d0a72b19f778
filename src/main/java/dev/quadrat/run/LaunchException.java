package dev.quadrat.run;

import java.io.IOException;

/** A launch that failed elsewhere than in the run's folder; with a whole message for people. */
public final class LaunchException extends IOException {
    private static final long serialVersionUID = 1;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
