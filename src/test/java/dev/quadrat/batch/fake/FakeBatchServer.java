package dev.quadrat.batch.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.quadrat.run.RunJson;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks the protocols of AWS Batch, CloudWatch Logs and STS, on a port of this machine. */
public final class FakeBatchServer implements AutoCloseable {
    private static final Map<String, String> OPERATIONS =
            Map.of(
                    "/v1/submitjob", "SubmitJob",
                    "/v1/describejobs", "DescribeJobs",
                    "/v1/listjobs", "ListJobs",
                    "/v1/terminatejob", "TerminateJob",
                    "/v1/canceljob", "CancelJob",
                    "/v1/describejobqueues", "DescribeJobQueues",
                    "/v1/describejobdefinitions", "DescribeJobDefinitions",
                    "/v1/describecomputeenvironments", "DescribeComputeEnvironments");
    private static final String CALLER = "GetCallerIdentity";

    private final FakeBatch batch;
    private final FakeResources resources;
    private final FakeLogs logs;
    private final Faults faults;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Runnable beforeAnswer = () -> {};
    private volatile Runnable beforeCall = () -> {};

    public FakeBatchServer(FakeBatch batch, Faults faults) throws IOException {
        this(batch, new FakeResources(), faults);
    }

    public FakeBatchServer(FakeBatch batch, FakeResources resources, Faults faults)
            throws IOException {
        this.batch = batch;
        this.resources = resources;
        this.logs = new FakeLogs(batch);
        this.faults = faults;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** What is to happen when SubmitJob has come, and when it is done but not yet answered. */
    public void onSubmit(Runnable whenCalled, Runnable whenDone) {
        beforeCall = whenCalled;
        beforeAnswer = whenDone;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String operation = operation(exchange, body);
            Faults.Fault fault = faults.take(operation);
            try {
                refuse(exchange, fault);
                boolean submits = operation.equals("SubmitJob");
                if (submits) {
                    beforeCall.run();
                }
                String answer = answer(operation, body);
                if (submits) {
                    beforeAnswer.run();
                }
                switch (fault) {
                    case FAIL_AFTER ->
                            throw new FakeRefusal(500, "ServerException", "Internal failure");
                    case DROP_REPLY -> {
                        return;
                    }
                    case SLOW -> closed.await();
                    default -> {}
                }
                send(exchange, 200, answer);
            } catch (FakeRefusal e) {
                exchange.getResponseHeaders().add("x-amzn-ErrorType", e.type());
                send(exchange, e.status(), refusal(operation, e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String operation(HttpExchange exchange, byte[] body) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (new String(body, StandardCharsets.UTF_8).startsWith("Action=" + CALLER + "&")) {
            return CALLER;
        }
        return target != null
                ? target.substring(target.indexOf('.') + 1)
                : OPERATIONS.getOrDefault(exchange.getRequestURI().getPath(), "");
    }

    private String answer(String operation, byte[] body) throws IOException {
        if (operation.equals(CALLER)) {
            return FakeResources.caller();
        }
        JsonNode request = RunJson.MAPPER.readTree(body);
        if (operation.equals("GetLogEvents")) {
            return logs.getLogEvents(request).toString();
        }
        return (FakeResources.OPERATIONS.contains(operation)
                        ? resources.call(operation, request)
                        : batch.call(operation, request))
                .toString();
    }

    /** STS speaks XML, the others JSON. */
    private static String refusal(String operation, FakeRefusal refusal) {
        return operation.equals(CALLER)
                ? "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                        .formatted(refusal.type(), refusal.getMessage())
                : RunJson.MAPPER.createObjectNode().put("message", refusal.getMessage()).toString();
    }

    private static void refuse(HttpExchange exchange, Faults.Fault fault) {
        String signature = exchange.getRequestHeaders().getFirst("Authorization");
        if (signature == null || !signature.startsWith("AWS4-HMAC-SHA256 ")) {
            throw new FakeRefusal(
                    403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        switch (fault) {
            case THROTTLE -> throw FakeRefusal.throttled();
            case FAIL_BEFORE -> throw new FakeRefusal(500, "ServerException", "Internal failure");
            case EXPIRED ->
                    throw new FakeRefusal(
                            403,
                            "ExpiredTokenException",
                            "The security token included in the request is expired");
            case FORBIDDEN ->
                    throw new FakeRefusal(
                            403,
                            "AccessDeniedException",
                            "User: ann is not authorized to perform: batch:TagResource");
            default -> {}
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", body.startsWith("<") ? "text/xml" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
