package dev.quadrat.storage.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;

/** The client, made when it is first needed, and what it is asked. Thread-safe. */
final class HttpConnection {
    static final int OK = 200;
    static final int PART = 206;
    static final int NOT_FOUND = 404;
    static final int GONE = 410;

    /** What is kept in memory of one answer. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final int NO_SUCH_METHOD = 405;
    private static final int NOT_MADE = 501;

    private final Duration timeout;
    private @Nullable HttpClient client;

    HttpConnection(Duration timeout) {
        this.timeout = timeout;
    }

    /** Of servers that know no HEAD, the beginning is asked for and thrown away. */
    HttpResponse<Void> head(URI uri) throws IOException {
        HttpResponse<Void> answer =
                send(request(uri).HEAD().build(), BodyHandlers.discarding(), uri);
        int status = answer.statusCode();
        return status == NO_SUCH_METHOD || status == NOT_MADE
                ? send(
                        request(uri).header("Range", "bytes=0-0").GET().build(),
                        BodyHandlers.discarding(),
                        uri)
                : answer;
    }

    /** The whole. */
    HttpResponse<byte[]> get(String uri) throws IOException {
        URI address = HttpAddress.of(uri);
        return checked(ask(request(address).GET().build(), uri), uri);
    }

    HttpResponse<byte[]> get(String uri, long from, int length) throws IOException {
        URI address = HttpAddress.of(uri);
        String range = "bytes=%d-%d".formatted(from, from + length - 1);
        return ask(request(address).header("Range", range).GET().build(), uri);
    }

    private HttpResponse<byte[]> ask(HttpRequest request, String uri) throws IOException {
        try {
            return send(request, BodyHandlers.ofByteArray(), request.uri());
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(uri + " can't be read: " + e.getMessage(), e);
        }
    }

    static HttpResponse<byte[]> checked(HttpResponse<byte[]> answer, String uri)
            throws IOException {
        int status = answer.statusCode();
        if (status == NOT_FOUND || status == GONE) {
            throw new NoSuchFileException(uri);
        }
        if (status != OK && status != PART) {
            throw new IOException(uri + " can't be read: " + HttpReasons.of(status));
        }
        return answer;
    }

    /** Of the whole file, whatever part of it was sent; -1 if the server does not tell. */
    static long size(HttpHeaders headers) {
        Optional<String> range = headers.firstValue("Content-Range");
        // Beside a range, the length is that of the part.
        return range.isEmpty()
                ? headers.firstValueAsLong("Content-Length").orElse(-1)
                : range.map(r -> r.substring(r.lastIndexOf('/') + 1))
                        .filter(size -> size.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .orElse(-1L);
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(timeout).header("User-Agent", "Quadrat");
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body, URI uri)
            throws IOException {
        try {
            return client().send(request, BodyHandlers.limiting(body, MOST_BYTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException(uri + ": interrupted");
            stopped.initCause(e);
            throw stopped;
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new UnreachableHostException(HttpReasons.of(e, uri), e);
        } catch (IOException e) {
            throw new IOException(HttpReasons.of(e, uri), e);
        }
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known =
                    HttpClient.newBuilder()
                            .connectTimeout(timeout)
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build();
            client = known;
        }
        return known;
    }
}
