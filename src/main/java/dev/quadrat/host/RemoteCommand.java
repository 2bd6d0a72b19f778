package dev.quadrat.host;

import dev.quadrat.run.BatchJob;
import dev.quadrat.run.CommandFile;
import dev.quadrat.run.CommandList;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;
import dev.quadrat.run.ScoreFiles;
import dev.quadrat.storage.AtomicFile;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.Transfers;
import dev.quadrat.storage.Uris;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command of a run whose folder lies on remote storage: what a container is started for. Its URI
 * is that of the command's file, or that of a list of them into which the job's index points.
 */
final class RemoteCommand {
    private final Storage storage;
    private final String folder;
    private final CommandFile file;

    private RemoteCommand(Storage storage, String folder, CommandFile file) {
        this.storage = storage;
        this.folder = folder;
        this.file = file;
    }

    /**
     * @param environment tells the index
     */
    static RemoteCommand of(String uri, Storage storage, Map<String, String> environment)
            throws IOException {
        String config = uri;
        if (liesIn(uri, "arrays")) {
            CommandList list = CommandList.parse(text(storage, uri), uri);
            config = list.configs().get(index(uri, list, environment));
        }
        if (!liesIn(config, "commands")) {
            throw new IOException(
                    config
                            + " is no command file; they lie in a run's folder commands/, and lists"
                            + " of them in its folder arrays/");
        }
        CommandFile file = CommandFile.parse(text(storage, config), config);
        refuseLocal(config, file);
        String commands = config.substring(0, config.lastIndexOf('/'));
        return new RemoteCommand(storage, commands.substring(0, commands.lastIndexOf('/')), file);
    }

    private static boolean liesIn(String uri, String folder) {
        return uri.matches(".+://.+/" + folder + "/[^/]+\\.json");
    }

    private static String text(Storage storage, String uri) throws IOException {
        try {
            return storage.readText(uri);
        } catch (NoSuchFileException e) {
            throw new IOException(uri + " does not exist; was its run deleted?", e);
        }
    }

    private static int index(String uri, CommandList list, Map<String, String> environment)
            throws IOException {
        String index = environment.getOrDefault(BatchJob.INDEX, "");
        if (index.isBlank()) {
            throw new IOException(
                    "%s is a list of %d commands, and %s, which says which of them to run, is not set"
                            .formatted(uri, list.configs().size(), BatchJob.INDEX));
        }
        if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= list.configs().size()) {
            throw new IOException(
                    "%s is %s, but the %d commands of %s are counted from 0 to %d"
                            .formatted(
                                    BatchJob.INDEX,
                                    index,
                                    list.configs().size(),
                                    uri,
                                    list.configs().size() - 1));
        }
        return Integer.parseInt(index);
    }

    /** What is written to a container's disk is gone with it. */
    private static void refuseLocal(String uri, CommandFile file) throws IOException {
        List<String> local =
                Stream.concat(file.inputs().stream(), file.outputs().stream())
                        .filter(Uris::isLocal)
                        .toList();
        if (!local.isEmpty()) {
            throw new IOException(
                    "the command of %s has local paths, which only the machine has where it was launched: %s"
                            .formatted(uri, String.join(", ", local)));
        }
    }

    /**
     * Copies the command's file and its jars.
     *
     * @param space an empty folder
     */
    CommandInRun into(Path space) throws IOException, InterruptedException {
        RunDirectory run = new RunDirectory(space.resolve(file.runId()));
        AtomicFile.write(run.commandFile(file.commandId()), RunJson.pretty(file));
        Transfers.each(file.classPath(), () -> false, (jar, over) -> fetch(jar, run.path(), over));
        return new CommandInRun(run, file);
    }

    private void fetch(String jar, Path to, java.util.function.BooleanSupplier over)
            throws IOException, InterruptedException {
        Path place = to.resolve(jar).normalize();
        if (!place.startsWith(to)) {
            throw new IOException(jar + " does not lie in the run's folder " + folder);
        }
        try {
            storage.fetch(folder + "/" + jar, place, over);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "%s/%s, whose classes the command needs, does not exist; was its run deleted?"
                            .formatted(folder, jar),
                    e);
        }
    }

    RemoteLog log(Path space) {
        String name = file.commandId() + ".log";
        return new RemoteLog(
                space.resolve("logs").resolve(name), folder + "/logs/" + name, storage);
    }

    /**
     * What {@link ScoreKeeper} does in a local run's folder. Asked also where nothing was left to
     * do: an earlier attempt may have come to an end before its copy was made.
     */
    void keepScores() {
        Optional<String> scores = ScoreFiles.of(file.outputs());
        try {
            if (scores.isPresent()) {
                storage.writeText(
                        "%s/scores/%s.json".formatted(folder, file.commandId()),
                        storage.readText(scores.get()));
            }
        } catch (IOException e) {
            System.out.println("the run keeps no copy of its scores: " + FailureText.of(e));
        }
    }
}
