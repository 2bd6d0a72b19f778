package dev.quadrat.host;

import dev.quadrat.run.Claims;

import java.time.Duration;

/** How a command's process waits for another: looking twice a second, and telling so. */
record WaitForHolder(LocalContext context) implements Claims.Waiting {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Override
    public void log(String line) {
        context.log(line);
    }

    @Override
    public void pause(String reason) throws InterruptedException {
        context.progress(0, reason);
        Thread.sleep(PAUSE);
        context.throwIfCancelled();
    }
}
