package dev.quadrat.workbench.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a person has said to trust, as it stands in the file. */
record TrustDocument(List<TrustedJar> jars, List<TrustedFolder> folders) {
    static final TrustDocument NONE = new TrustDocument(List.of(), List.of());

    /** A jar that is built often is kept a while: the last contents count. */
    private static final int MOST = 500;

    record TrustedJar(String place, String sha256, Instant since) {}

    record TrustedFolder(String folder, Instant since) {}

    @SuppressWarnings("ConstantValue") // a file may lack them
    TrustDocument {
        jars = jars == null ? List.of() : List.copyOf(jars);
        folders = folders == null ? List.of() : List.copyOf(folders);
    }

    boolean trusts(JarContent jar) {
        return folders.stream().anyMatch(f -> jar.folder().toString().equals(f.folder()))
                || jars.stream().anyMatch(t -> isAt(jar, t) && jar.sha256().equals(t.sha256()));
    }

    boolean knowsPlace(JarContent jar) {
        return jars.stream().anyMatch(t -> isAt(jar, t));
    }

    private static boolean isAt(JarContent jar, TrustedJar trusted) {
        return jar.place().toString().equals(trusted.place());
    }

    TrustDocument with(List<JarContent> more, Instant now) {
        List<TrustedJar> all = new ArrayList<>(jars);
        more.stream()
                .filter(jar -> !trusts(jar))
                .forEach(jar -> all.add(new TrustedJar(jar.place().toString(), jar.sha256(), now)));
        return new TrustDocument(all.subList(Math.max(0, all.size() - MOST), all.size()), folders);
    }

    TrustDocument withFolders(List<JarContent> more, Instant now) {
        List<TrustedFolder> all = new ArrayList<>(folders);
        more.stream()
                .map(jar -> jar.folder().toString())
                .distinct()
                .filter(folder -> folders.stream().noneMatch(f -> folder.equals(f.folder())))
                .forEach(folder -> all.add(new TrustedFolder(folder, now)));
        return new TrustDocument(jars, all);
    }
}
