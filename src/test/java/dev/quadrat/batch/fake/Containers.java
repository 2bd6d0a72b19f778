package dev.quadrat.batch.fake;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Where the fake's jobs run. */
public interface Containers {
    /** One that was started. */
    interface Container {
        /** Null while it runs. */
        @Nullable Integer exit();

        /** What it has written so far. */
        String output();

        void kill();
    }

    Container start(FakeJob job);

    /**
     * Runs nothing: a job ends as soon as it is looked at.
     *
     * @param exit null for one that never ends by itself
     */
    static Containers answering(Function<FakeJob, @Nullable Integer> exit) {
        return job ->
                new Container() {
                    private @Nullable Integer killed;

                    @Override
                    public @Nullable Integer exit() {
                        return killed != null ? killed : exit.apply(job);
                    }

                    @Override
                    public String output() {
                        return "";
                    }

                    @Override
                    public void kill() {
                        killed = 137;
                    }
                };
    }
}
