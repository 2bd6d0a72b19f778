package dev.quadrat.batch.settings;

import dev.quadrat.storage.s3.AwsProfile;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * By which profile this process and its children look at places on S3: the one that is chosen here,
 * or the one that the process was started with. The SDK knows no other way to tell all of its
 * clients than a property of the whole process.
 */
public final class PlanningProfile {
    private @Nullable String initial;
    private boolean hasChosen;

    /**
     * @param values of the runner's fields; none while it isn't chosen
     */
    public synchronized void use(Map<String, String> values) {
        if (!hasChosen) {
            // Not before: the command line is read after this was made.
            initial = System.getProperty(AwsProfile.PROPERTY);
            hasChosen = true;
        }
        // Nothing of AWS is loaded for this, so that a window opens without.
        String chosen = BatchField.PROFILE.of(values);
        String name = chosen.isEmpty() ? initial : chosen;
        if (name == null) {
            System.clearProperty(AwsProfile.PROPERTY);
        } else {
            System.setProperty(AwsProfile.PROPERTY, name);
        }
    }
}
