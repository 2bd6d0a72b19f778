package dev.quadrat.host;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;

/**
 * Looks in the author's jars first, so that the versions of his libraries are the ones he shipped;
 * only the platform and Quadrat's own api come from the outside always.
 */
final class AuthorClassLoader extends URLClassLoader {
    private static final List<String> SHARED =
            List.of("java.", "javax.", "jdk.", "sun.", "dev.quadrat.api.", "dev.quadrat.raster.");

    static {
        registerAsParallelCapable();
    }

    AuthorClassLoader(List<Path> jars) {
        super(
                "experiment jars",
                jars.stream().map(AuthorClassLoader::url).toArray(URL[]::new),
                AuthorClassLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = isShared(name) ? super.loadClass(name, false) : ownFirst(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> own = findResources(name);
        return own.hasMoreElements() ? own : super.getResources(name);
    }

    private Class<?> ownFirst(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return super.loadClass(name, false);
        }
    }

    /** Whether the class comes from the outside, whatever the jars hold. */
    static boolean isShared(String name) {
        return SHARED.stream().anyMatch(name::startsWith);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(jar + " can't be put on a class path", e);
        }
    }
}
