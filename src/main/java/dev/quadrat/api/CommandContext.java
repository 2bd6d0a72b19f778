package dev.quadrat.api;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * A running command's only door to the world.
 *
 * <pre>{@code
 * public void run(CommandContext context) throws IOException {
 *     String text = Files.readString(context.input(labelsUri));
 *     Files.writeString(context.output(statsUri), measure(text));
 * }
 * }</pre>
 *
 * <p>Outputs appear at their URIs only when {@code run} has returned and all of them are whole; a
 * command that fails or is killed leaves what was there before. All methods may be called from any
 * thread of the command.
 */
public interface CommandContext {
    /**
     * An input as a local file or folder.
     *
     * @param uri an input's URI, as it was reported
     * @return a local path to read from; never write to it
     * @throws IOException if it does not exist or can't be fetched
     */
    Path input(String uri) throws IOException;

    /**
     * An input as bytes that can be read in ranges without fetching all of them.
     *
     * @param uri an input's URI, as it was reported
     * @return a read-only channel; the caller closes it
     * @throws IOException if it does not exist or can't be opened
     */
    SeekableByteChannel open(String uri) throws IOException;

    /**
     * Where to write an output. Make a file or a folder there; its parent folder exists.
     *
     * @param uri an output's URI, as it was reported
     * @return a local path that does not exist yet, with the output's own file name; the same path
     *     at each call
     * @throws IOException if the place can't be written to
     * @throws IllegalArgumentException if the command did not report this output
     */
    Path output(String uri) throws IOException;

    /**
     * A folder for intermediate files, deleted when the command ends.
     *
     * @return an empty folder at the first call, the same one later
     * @throws IOException if it can't be made
     */
    Path temporaryFolder() throws IOException;

    /**
     * Tells how far the work is.
     *
     * @param fraction from 0 to 1
     * @param what what is being done, for instance {@code "epoch 3 of 10"}
     */
    void progress(double fraction, String what);

    /**
     * Writes a line to the command's log.
     *
     * @param line the text; several lines are fine
     */
    void log(String line);

    /**
     * Whether the person asked to stop. A command that takes long looks now and then.
     *
     * @return true once the command is to stop
     */
    boolean isCancelled();

    /**
     * Ends the command if the person asked to stop.
     *
     * @throws CancellationException if {@link #isCancelled}
     */
    default void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancellationException("stopped on request");
        }
    }
}
