package dev.quadrat.batch.fake;

/** What the fake answers instead of doing what it was asked for. */
final class FakeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;

    FakeRefusal(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static FakeRefusal client(String message) {
        return new FakeRefusal(400, "ClientException", message);
    }

    static FakeRefusal throttled() {
        return new FakeRefusal(429, "TooManyRequestsException", "Too Many Requests");
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }
}
