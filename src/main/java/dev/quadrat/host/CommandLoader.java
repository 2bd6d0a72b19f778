package dev.quadrat.host;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.Config;
import dev.quadrat.run.CommandFile;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes a command of its file, by the classes of the run's copies of the jars. */
record CommandLoader(RunDirectory run, CommandFile file) {
    /** From then on, its classes are those that this thread finds by name. */
    CommandConfig load() throws IOException {
        List<Path> jars = file.classPath().stream().map(jar -> run.path().resolve(jar)).toList();
        // Closed by the end of this process; author threads may still need classes.
        AuthorClassLoader loader = new AuthorClassLoader(jars);
        Thread.currentThread().setContextClassLoader(loader);
        Config config = new ConfigJson(loader).read(file.config());
        if (config instanceof CommandConfig command) {
            return command;
        }
        throw new IOException(config.getClass().getName() + " is no command");
    }
}
