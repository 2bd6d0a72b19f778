package dev.quadrat.host;

import dev.quadrat.run.Claims;

import java.time.Duration;

/** How a command's process waits for another: looking now and then, and telling so. */
record WaitForHolder(RunningContext context, Duration pause) implements Claims.Waiting {
    private static final Duration LOCAL = Duration.ofMillis(500);

    /** Each look costs some requests. */
    private static final Duration REMOTE = Duration.ofSeconds(5);

    static WaitForHolder of(RunningContext context, Outputs outputs) {
        return new WaitForHolder(context, outputs.areAllLocal() ? LOCAL : REMOTE);
    }

    @Override
    public void log(String line) {
        context.log(line);
    }

    @Override
    public void pause(String reason) throws InterruptedException {
        context.progress(0, reason);
        Thread.sleep(pause);
        context.throwIfCancelled();
    }
}
