package dev.quadrat.storage.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

import javax.net.ssl.SSLException;

/** Why a web server gave nothing, in words that say what to do. */
final class HttpReasons {
    private HttpReasons() {}

    static String of(int status) {
        return switch (status) {
            case 401, 403 ->
                    "the server answers %d: it wants a login, and Quadrat has none; download it yourself or ask for access"
                            .formatted(status);
            case 429 -> "the server answers 429: too many requests; try again later";
            default ->
                    status >= 500
                            ? "the server answers %d: it is in trouble; try again later"
                                    .formatted(status)
                            : "the server answers %d; open the address in a browser"
                                    .formatted(status);
        };
    }

    static String of(IOException failure, URI uri) {
        return switch (failure) {
            case HttpTimeoutException _ ->
                    "%s does not answer in time; try again later".formatted(uri.getHost());
            case ConnectException refused
                    when refused.getCause() instanceof ConnectException inner
                            && inner.getCause() instanceof UnresolvedAddressException ->
                    "the host %s is not known; is this machine online, and is the name spelt right?"
                            .formatted(uri.getHost());
            case ConnectException _ ->
                    "no connection to %s; is this machine online, and does the server run?"
                            .formatted(uri.getAuthority());
            case SSLException broken ->
                    "no secure connection to %s (%s)".formatted(uri.getHost(), broken.getMessage());
            default ->
                    failure.getMessage() == null
                            ? "the connection to %s broke".formatted(uri.getAuthority())
                            : failure.getMessage();
        };
    }
}
