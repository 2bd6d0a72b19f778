package dev.quadrat.host;

import dev.quadrat.storage.Durable;
import dev.quadrat.storage.FolderSwap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The steps by which outputs come to their places; after each of them a process may be killed. */
interface Disk {
    Disk LOCAL = new LocalDisk();

    /** Over what is at the new place, if both are files. */
    void rename(Path from, Path to) throws IOException;

    /**
     * Exchanges what is at two places in one step.
     *
     * @return false if that can't be done here; then nothing has happened
     */
    boolean exchange(Path one, Path other) throws IOException;

    /**
     * Gives a file a second name.
     *
     * @return false if that can't be done here
     */
    boolean link(Path file, Path name) throws IOException;

    /** Brings a file, or a folder and all that is in it, to the disk itself. */
    void force(Path root) throws IOException;

    /** Brings the names in a folder to the disk itself. */
    void forceFolder(Path folder) throws IOException;

    /** The disks of this machine. */
    final class LocalDisk implements Disk {
        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public boolean exchange(Path one, Path other) throws IOException {
            return FolderSwap.exchange(one, other);
        }

        @Override
        public boolean link(Path file, Path name) throws IOException {
            try {
                Files.createLink(name, file);
                return true;
            } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
                return false;
            }
        }

        @Override
        public void force(Path root) throws IOException {
            Durable.force(root);
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            Durable.forceFolder(folder);
        }
    }
}
