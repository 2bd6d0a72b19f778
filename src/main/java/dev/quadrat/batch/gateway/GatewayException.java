package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** A call of AWS Batch that did not end well; with a message for people. */
public final class GatewayException extends IOException {
    private static final long serialVersionUID = 1;

    /** What is to be thought of the call. */
    public enum Kind {
        /** AWS did nothing because there were too many calls. */
        THROTTLED,
        /** AWS did nothing and will not. */
        REFUSED,
        /** AWS did nothing because whoever asks has no right to it, which somebody may give. */
        FORBIDDEN,
        /** AWS did nothing because it doesn't know who asks. */
        CREDENTIALS,
        /** Nobody knows whether AWS did it. */
        UNCERTAIN
    }

    private final Kind kind;
    private final String reason;

    /**
     * @param reason the part of the message that tells why, and what a person may do
     */
    public GatewayException(Kind kind, String message, String reason, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.reason = reason;
    }

    public GatewayException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, message, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Without what was to be done. */
    public String reason() {
        return reason;
    }
}
