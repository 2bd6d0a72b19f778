package dev.quadrat.storage.http;

import java.io.IOException;

/** Nobody answers there, whatever is asked for. */
final class UnreachableHostException extends IOException {
    private static final long serialVersionUID = 1;

    UnreachableHostException(String message, IOException cause) {
        super(message, cause);
    }
}
