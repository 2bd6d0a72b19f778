package dev.quadrat.display;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A display of its own, with programs on it and a mouse; closing it ends them all. */
final class Screen implements AutoCloseable {
    private final List<Process> started = new ArrayList<>();
    private final String display;

    Screen() throws IOException {
        Process server =
                start(new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"));
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        display = ":" + lines.readLine();
    }

    /** A program of this class path, that uses this display. */
    Process java(Path home, String main, String... arguments) throws IOException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dprism.order=sw",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("QUADRAT_HOME", home.toString());
        return start(builder);
    }

    /** Whether a window with this title can be seen. */
    boolean shows(String title) throws IOException, InterruptedException {
        return xdotool(List.of("search", "--onlyvisible", "--name", "^" + title));
    }

    /**
     * Presses at one place and lets go at another. The pauses are a hand's: programs talk with each
     * other about what is dragged while it is over them.
     */
    void drag(int fromX, int fromY, int toX, int toY) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "mousemove",
                                "" + fromX,
                                "" + fromY,
                                "sleep",
                                "0.3",
                                "mousedown",
                                "1"));
        int steps = 20;
        for (int i = 1; i <= steps; i++) {
            line.addAll(
                    List.of(
                            "mousemove",
                            "" + (fromX + (toX - fromX) * i / steps),
                            "" + (fromY + (toY - fromY) * i / steps),
                            "sleep",
                            "0.1"));
        }
        line.addAll(List.of("sleep", "1", "mouseup", "1"));
        if (!xdotool(line)) {
            throw new IOException("xdotool did not drag");
        }
    }

    private boolean xdotool(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(arguments);
        line.addFirst("xdotool");
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("DISPLAY", display);
        Process process = start(builder);
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() {
        for (Process process : started.reversed()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        started.add(process);
        return process;
    }
}
