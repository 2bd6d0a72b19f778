package dev.quadrat.batch.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.quadrat.storage.s3.AwsProfile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

class PlanningProfileTest {
    @AfterEach
    void forget() {
        System.clearProperty(AwsProfile.PROPERTY);
    }

    @Test
    void theChosenProfileHoldsUntilAnotherRunnerIsChosen() {
        PlanningProfile profile = new PlanningProfile();
        profile.use(Map.of("profile", "work"));
        assertEquals("work", System.getProperty(AwsProfile.PROPERTY));
        profile.use(Map.of());
        assertNull(System.getProperty(AwsProfile.PROPERTY));
    }

    @Test
    void theProfileThatTheProcessWasStartedWithComesBack() {
        PlanningProfile profile = new PlanningProfile();
        System.setProperty(AwsProfile.PROPERTY, "lab");
        profile.use(Map.of("profile", "work"));
        profile.use(Map.of("profile", " "));
        assertEquals("lab", System.getProperty(AwsProfile.PROPERTY));
    }
}
