package dev.quadrat.storage.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A web server with files in memory, and with the habits that a test gives it. */
final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final Set<String> methods = ConcurrentHashMap.newKeySet();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean knowsHead = true;
    private volatile boolean knowsRanges = true;
    private volatile boolean tellsLengths = true;

    FileServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void answer(String path, int status) {
        answers.put(path, status);
    }

    void redirect(String from, String to) {
        redirects.put(from, to);
    }

    void refuseHead() {
        knowsHead = false;
    }

    void refuseRanges() {
        knowsRanges = false;
    }

    /** Of files of which it sends a part, as one does that makes them while it sends them. */
    void keepLengthsToItself() {
        tellsLengths = false;
    }

    void hang(String path) {
        hanging.add(path);
    }

    boolean isHanging() {
        return hangs.getCount() == 0;
    }

    Set<String> methods() {
        return methods;
    }

    /** Bytes of bodies. */
    long sent() {
        return sent.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean head = exchange.getRequestMethod().equals("HEAD");
            methods.add(exchange.getRequestMethod());
            byte[] file = files.get(path);
            if (hanging.contains(path)) {
                hangs.countDown();
                never.await();
            } else if (redirects.containsKey(path)) {
                exchange.getResponseHeaders().set("Location", redirects.get(path));
                exchange.sendResponseHeaders(302, -1);
            } else if (answers.containsKey(path) || (head && !knowsHead)) {
                exchange.sendResponseHeaders(answers.getOrDefault(path, 405), -1);
            } else if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, file, head);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, byte[] file, boolean head) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", "\"tag-" + file.length + "\"");
        headers.set("Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT");
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (head) {
            headers.set("Content-Length", String.valueOf(file.length));
            exchange.sendResponseHeaders(200, -1);
        } else if (range == null || !knowsRanges) {
            body(exchange, 200, file);
        } else {
            String[] ends = range.substring("bytes=".length()).split("-", -1);
            int from = Integer.parseInt(ends[0]);
            int to = Math.min(Integer.parseInt(ends[1]) + 1, file.length);
            if (from >= file.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            String length = tellsLengths ? String.valueOf(file.length) : "*";
            headers.set("Content-Range", "bytes %d-%d/%s".formatted(from, to - 1, length));
            body(exchange, 206, Arrays.copyOfRange(file, from, to));
        }
    }

    private void body(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        sent.addAndGet(bytes.length);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
