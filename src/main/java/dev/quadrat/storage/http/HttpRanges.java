package dev.quadrat.storage.http;

import dev.quadrat.storage.Ranges;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** A web server's file in pieces. */
final class HttpRanges implements Ranges {
    private static final int NO_SUCH_RANGE = 416;

    private final HttpConnection connection;
    private final String uri;
    private String version = "";
    private long size;

    HttpRanges(HttpConnection connection, String uri) {
        this.connection = connection;
        this.uri = uri;
    }

    /**
     * A server that sends no parts sends the whole: then that is read to its end, and all is here.
     */
    @Override
    public Beginning beginning(int length) throws IOException {
        HttpResponse<byte[]> answer = connection.get(uri, 0, length);
        if (answer.statusCode() == NO_SUCH_RANGE) {
            return new Beginning(new byte[0], 0);
        }
        HttpConnection.checked(answer, uri);
        version = version(answer.headers());
        size =
                answer.statusCode() == HttpConnection.PART
                        ? HttpConnection.size(answer.headers())
                        : answer.body().length;
        if (size < answer.body().length) {
            throw new IOException(
                    uri
                            + " can't be read in parts: its server does not tell how long it is;"
                            + " download it and use the local file");
        }
        return new Beginning(answer.body(), size);
    }

    @Override
    public byte[] read(long from, int length) throws IOException {
        HttpResponse<byte[]> answer =
                HttpConnection.checked(connection.get(uri, from, length), uri);
        boolean same =
                answer.statusCode() == HttpConnection.PART
                        && version.equals(version(answer.headers()))
                        && HttpConnection.size(answer.headers()) == size
                        && answer.body().length == length;
        if (!same) {
            throw new IOException(uri + " changed while it was read; read it again");
        }
        return answer.body();
    }

    private static String version(HttpHeaders headers) {
        return headers.firstValue("ETag").or(() -> headers.firstValue("Last-Modified")).orElse("");
    }
}
