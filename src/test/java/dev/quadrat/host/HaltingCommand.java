package dev.quadrat.host;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.StorageByScheme;
import dev.quadrat.storage.s3.AwsProfile;
import dev.quadrat.storage.s3.S3Storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A command's process that is gone before or after its n-th step, as if it were killed there. Steps
 * are all that it does to records and outputs.
 */
public final class HaltingCommand {
    private interface Step<T> {
        T take() throws IOException;
    }

    private interface Deed {
        void act() throws IOException;
    }

    private static final int KILLED = 137;

    private final PrintStream out = System.out;
    private final int last;
    private final boolean isAfter;
    private int count;

    private HaltingCommand(int last, boolean isAfter) {
        this.last = last;
        this.isAfter = isAfter;
    }

    /** The command file, the number of the step, and {@code before} or {@code after}. */
    public static void main(String[] arguments) {
        HaltingCommand command =
                new HaltingCommand(Integer.parseInt(arguments[1]), arguments[2].equals("after"));
        CommandProcess.main(arguments[0], command.new Records(), command.new Moves());
    }

    private synchronized <T> T step(String name, Step<T> step) throws IOException {
        count++;
        if (count == last && !isAfter) {
            Runtime.getRuntime().halt(KILLED);
        }
        T result = step.take();
        out.println("step " + count + " " + name);
        out.flush();
        if (count == last && isAfter) {
            Runtime.getRuntime().halt(KILLED);
        }
        return result;
    }

    private static Step<Boolean> done(Deed deed) {
        return () -> {
            deed.act();
            return true;
        };
    }

    private final class Records implements Storage {
        private final Storage real =
                new StorageByScheme(Map.of("s3", () -> new S3Storage(AwsProfile.DEFAULT)));

        @Override
        public boolean serves(String uri) {
            return real.serves(uri);
        }

        @Override
        public boolean exists(String uri) throws IOException {
            return real.exists(uri);
        }

        @Override
        public Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled)
                throws IOException, InterruptedException {
            return real.stamps(uris, cancelled);
        }

        @Override
        public String readText(String uri) throws IOException {
            return real.readText(uri);
        }

        @Override
        public void writeText(String uri, String text) throws IOException {
            step("write", done(() -> real.writeText(uri, text)));
        }

        @Override
        public boolean writeTextIf(String uri, Optional<String> expected, String text)
                throws IOException {
            return step("write if", () -> real.writeTextIf(uri, expected, text));
        }

        @Override
        public void delete(String uri) throws IOException {
            step("delete", done(() -> real.delete(uri)));
        }

        @Override
        public void fetch(String uri, Path to, BooleanSupplier cancelled)
                throws IOException, InterruptedException {
            real.fetch(uri, to, cancelled);
        }

        @Override
        public void put(Path from, String uri, BooleanSupplier cancelled) throws IOException {
            step("put", done(() -> copy(from, uri, cancelled)));
        }

        private void copy(Path from, String uri, BooleanSupplier cancelled) throws IOException {
            try {
                real.put(from, uri, cancelled);
            } catch (InterruptedException e) {
                throw new InterruptedIOException(uri);
            }
        }

        @Override
        public SeekableByteChannel open(String uri) throws IOException {
            return real.open(uri);
        }
    }

    private final class Moves implements Disk {
        @Override
        public void rename(Path from, Path to) throws IOException {
            step("rename", done(() -> LOCAL.rename(from, to)));
        }

        @Override
        public boolean exchange(Path one, Path other) throws IOException {
            return step("exchange", () -> LOCAL.exchange(one, other));
        }

        @Override
        public boolean link(Path file, Path name) throws IOException {
            return step("link", () -> LOCAL.link(file, name));
        }

        @Override
        public void force(Path root) throws IOException {
            step("force", done(() -> LOCAL.force(root)));
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            step("force folder", done(() -> LOCAL.forceFolder(folder)));
        }
    }
}
