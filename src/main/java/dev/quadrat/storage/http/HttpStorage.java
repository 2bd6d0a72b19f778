package dev.quadrat.storage.http;

import dev.quadrat.storage.Crew;
import dev.quadrat.storage.RangeChannel;
import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.UnreadableException;
import dev.quadrat.storage.Uris;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Files on web servers, for reading alone. There are no folders: each address is asked by itself.
 */
public final class HttpStorage implements Storage {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int COPIED_AT_ONCE = 8 * 1024 * 1024;

    private final HttpConnection connection;

    public HttpStorage() {
        this(TIMEOUT);
    }

    HttpStorage(Duration timeout) {
        this.connection = new HttpConnection(timeout);
    }

    @Override
    public boolean serves(String uri) {
        return Uris.scheme(uri).filter(s -> s.equals("http") || s.equals("https")).isPresent();
    }

    @Override
    public boolean isWritable(String uri) {
        return false;
    }

    @Override
    public boolean exists(String uri) throws IOException {
        try {
            return look(uri).isPresent();
        } catch (IOException e) {
            throw new IOException(uri + " can't be looked at: " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        Map<String, Stamp> found = new ConcurrentHashMap<>();
        Map<String, IOException> refused = new ConcurrentHashMap<>();
        Map<String, IOException> unreachable = new ConcurrentHashMap<>();
        Crew.each(
                new ArrayList<>(new LinkedHashSet<>(uris)),
                1,
                cancelled,
                (uri, stopped) -> {
                    try {
                        look(uri, unreachable).ifPresent(stamp -> found.put(uri, stamp));
                    } catch (IOException e) {
                        refused.put(uri, e);
                    }
                });
        if (!refused.isEmpty()) {
            throw new UnreadableException(refused, found);
        }
        return found;
    }

    @Override
    public String readText(String uri) throws IOException {
        return new String(connection.get(uri).body(), StandardCharsets.UTF_8);
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        return RangeChannel.open(new HttpRanges(connection, uri));
    }

    @Override
    public void writeText(String uri, String text) throws IOException {
        throw readOnly(uri);
    }

    @Override
    public boolean writeTextIf(String uri, Optional<String> expected, String text)
            throws IOException {
        throw readOnly(uri);
    }

    @Override
    public void delete(String uri) throws IOException {
        throw readOnly(uri);
    }

    @Override
    public void fetch(String uri, Path to, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        try (SeekableByteChannel from = open(uri)) {
            Files.createDirectories(to.toAbsolutePath().resolveSibling("."));
            try (FileChannel file =
                    FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.allocate(COPIED_AT_ONCE);
                while (from.read(bytes) >= 0) {
                    if (cancelled.getAsBoolean()) {
                        throw new InterruptedException("cancelled");
                    }
                    bytes.flip();
                    while (bytes.hasRemaining()) {
                        file.write(bytes);
                    }
                    bytes.clear();
                }
            }
        }
    }

    @Override
    public void put(Path from, String uri, BooleanSupplier cancelled) throws IOException {
        throw readOnly(uri);
    }

    private static IOException readOnly(String uri) {
        return new IOException(
                uri
                        + " can't be written: web addresses are for reading; use a local path or"
                        + " s3://");
    }

    /**
     * @param unreachable hosts that need not be waited for again
     */
    private Optional<Stamp> look(String uri, Map<String, IOException> unreachable)
            throws IOException {
        String host = HttpAddress.of(uri).getAuthority();
        IOException known = unreachable.get(host);
        if (known != null) {
            throw known;
        }
        try {
            return look(uri);
        } catch (UnreachableHostException e) {
            unreachable.put(host, e);
            throw e;
        }
    }

    private Optional<Stamp> look(String uri) throws IOException {
        URI address = HttpAddress.of(uri);
        HttpResponse<Void> answer = connection.head(address);
        int status = answer.statusCode();
        if (status == HttpConnection.NOT_FOUND || status == HttpConnection.GONE) {
            return Optional.empty();
        }
        if (status != HttpConnection.OK && status != HttpConnection.PART) {
            throw new IOException(HttpReasons.of(status));
        }
        HttpHeaders headers = answer.headers();
        return Optional.of(
                new Stamp(
                        HttpConnection.size(headers),
                        modified(headers),
                        headers.firstValue("ETag").orElse("").replace("\"", "")));
    }

    private static Instant modified(HttpHeaders headers) {
        try {
            return headers.firstValue("Last-Modified")
                    .map(DateTimeFormatter.RFC_1123_DATE_TIME::parse)
                    .map(ZonedDateTime::from)
                    .map(ZonedDateTime::toInstant)
                    .orElse(Instant.EPOCH);
        } catch (DateTimeException e) {
            // A server's own fault; the size and the tag still tell.
            return Instant.EPOCH;
        }
    }
}
