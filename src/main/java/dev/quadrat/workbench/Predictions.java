package dev.quadrat.workbench;

import dev.quadrat.host.PredictPackage;
import dev.quadrat.run.JavaCommand;

import java.io.IOException;
import java.nio.file.Path;

/** Predictions of single images with packages that BUNDLE made. */
public final class Predictions {
    private final PredictPackage packages;

    public Predictions(JavaCommand java) {
        this.packages = new PredictPackage(java);
    }

    /**
     * @return whether the output is there
     * @throws IOException with a message for people if package or image can't be used
     */
    public boolean predict(Path predictPackage, Path image, Path output)
            throws IOException, InterruptedException {
        return packages.predict(predictPackage, image, output) == 0;
    }
}
