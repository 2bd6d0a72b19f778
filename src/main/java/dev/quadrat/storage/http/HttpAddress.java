package dev.quadrat.storage.http;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** What a person wrote, as servers take it. */
final class HttpAddress {
    private HttpAddress() {}

    /** Spaces, umlauts and the like are escaped; what is escaped already stays. */
    static URI of(String uri) throws IOException {
        try {
            URI parsed = parsed(uri);
            if (parsed.getHost() == null) {
                throw new IOException(uri + " names no host; write https://host/path");
            }
            return URI.create(parsed.toASCIIString());
        } catch (URISyntaxException e) {
            throw new IOException(uri + " is no URI: " + e.getReason(), e);
        }
    }

    private static URI parsed(String uri) throws URISyntaxException {
        try {
            return new URI(uri);
        } catch (URISyntaxException e) {
            int slashes = uri.indexOf("://");
            int path = uri.indexOf('/', slashes + 3);
            int query = uri.indexOf('?', slashes + 3);
            if (slashes < 0 || path < 0) {
                throw e;
            }
            int end = query > path ? query : uri.length();
            return new URI(
                    uri.substring(0, slashes),
                    uri.substring(slashes + 3, path),
                    uri.substring(path, end),
                    query > path ? uri.substring(query + 1) : null,
                    null);
        }
    }
}
