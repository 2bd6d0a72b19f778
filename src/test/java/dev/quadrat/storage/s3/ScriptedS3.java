package dev.quadrat.storage.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server that answers what a test tells it to. */
final class ScriptedS3 implements AutoCloseable {
    /**
     * @param body of an error: its code, in S3's words
     */
    record Answer(int status, String body) {
        static Answer error(int status, String code) {
            return new Answer(
                    status,
                    "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>%s it says</Message></Error>"
                            .formatted(code, code));
        }

        static final Answer OK = new Answer(200, "");

        static Answer deleted() {
            return new Answer(200, "<?xml version=\"1.0\"?><DeleteResult></DeleteResult>");
        }

        static Answer listing(String... keys) {
            return listing(false, List.of(keys));
        }

        /**
         * @param keys escaped as in a form
         */
        static Answer listing(boolean more, List<String> keys) {
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult>");
            xml.append("<EncodingType>url</EncodingType>");
            xml.append("<IsTruncated>%s</IsTruncated>".formatted(more));
            for (String key : keys) {
                xml.append("<Contents><Key>%s</Key>".formatted(key));
                xml.append("<LastModified>2026-11-20T10:00:00.000Z</LastModified>");
                xml.append("<ETag>&quot;e&quot;</ETag><Size>3</Size></Contents>");
            }
            return new Answer(200, xml + "</ListBucketResult>");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Queue<String> regions = new ConcurrentLinkedQueue<>();

    /**
     * @param script given the method, a space, and the path with its query
     */
    ScriptedS3(Function<String, Answer> script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, script));
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /** That the requests were signed for. */
    List<String> regions() {
        return List.copyOf(regions);
    }

    private void answer(HttpExchange exchange, Function<String, Answer> script) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(request);
            // Credential=key/date/region/s3/aws4_request
            regions.add(exchange.getRequestHeaders().getFirst("Authorization").split("/", -1)[2]);
            Answer answer = script.apply(request);
            if (answer.status == 301) {
                exchange.getResponseHeaders().set("x-amz-bucket-region", "ap-south-1");
            }
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"e\"");
            exchange.getResponseHeaders().set("Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (head) {
                exchange.getResponseHeaders().set("Content-Length", "3");
            }
            exchange.sendResponseHeaders(
                    answer.status, head || body.length == 0 ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
