package dev.quadrat.storage;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Exchanges what is at two places in one step, which Java can't say and a rename can't do to a
 * folder that isn't empty: {@code renameat2} of Linux, {@code renamex_np} of macOS.
 */
public final class FolderSwap {
    private static final int EXCHANGE = 2;
    private static final int CURRENT_FOLDER = -100;
    private static final int NO_SUCH_FILE = 2;
    private static final Charset FILE_NAMES =
            Charset.forName(System.getProperty("sun.jnu.encoding"));
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERROR =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    /** Of the system; it isn't asked for before a folder must be exchanged. */
    private static final Optional<MethodHandle> LINUX =
            function(
                    "renameat2",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_INT));

    private static final Optional<MethodHandle> MAC =
            function(
                    "renamex_np",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_INT));

    private FolderSwap() {}

    /**
     * Both must exist.
     *
     * @return false if this system, or the file system there, can't; then nothing has happened
     */
    public static boolean exchange(Path one, Path other) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment from = name(one, arena);
            MemorySegment to = name(other, arena);
            int result;
            if (LINUX.isPresent()) {
                result =
                        (int)
                                LINUX.get()
                                        .invokeExact(
                                                state,
                                                CURRENT_FOLDER,
                                                from,
                                                CURRENT_FOLDER,
                                                to,
                                                EXCHANGE);
            } else if (MAC.isPresent()) {
                result = (int) MAC.get().invokeExact(state, from, to, EXCHANGE);
            } else {
                return false;
            }
            if (result != 0 && (int) ERROR.get(state, 0L) == NO_SUCH_FILE) {
                throw new IOException(one + " or " + other + " is gone");
            }
            // Whatever else it refuses is tried by plain renaming, whose failure tells the reason.
            return result == 0;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("the system's function failed: " + e, e);
        }
    }

    /** By hand, because an arena takes only texts in the standard charsets. */
    private static MemorySegment name(Path path, Arena arena) {
        byte[] bytes = path.toAbsolutePath().toString().getBytes(FILE_NAMES);
        MemorySegment name = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, name, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return name;
    }

    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> function(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        SymbolLookup lookup = linker.defaultLookup();
        return lookup.find(name)
                .map(
                        address ->
                                linker.downcallHandle(
                                        address, type, Linker.Option.captureCallState("errno")));
    }
}
