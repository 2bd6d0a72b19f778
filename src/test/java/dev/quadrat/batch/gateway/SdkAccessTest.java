package dev.quadrat.batch.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SdkAccessTest {
    @TempDir Path folder;

    private void configure(String text) throws IOException {
        Path config = Files.writeString(folder.resolve("config"), text);
        System.setProperty("aws.configFile", config.toString());
        System.setProperty("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
    }

    @AfterEach
    void forgetTheConfiguration() {
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @Test
    void profilesAreThoseOfTheConfigurationFiles() throws Exception {
        configure("[default]\nregion = eu-west-1\n[profile work]\nregion = eu-west-1\n");
        Files.writeString(
                folder.resolve("credentials"),
                "[lab]\naws_access_key_id = a\naws_secret_access_key = b\n");
        assertEquals(List.of("default", "lab", "work"), new SdkAccess().profiles());
    }

    @Test
    void withoutConfigurationThereIsNoProfile() throws Exception {
        System.setProperty("aws.configFile", folder.resolve("none").toString());
        System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
        assertEquals(List.of(), new SdkAccess().profiles());
    }

    @Test
    void aConfigurationThatCannotBeReadIsToldWithWhatToMend() throws Exception {
        configure("[profile work\nregion = eu-west-1\n");
        String message =
                String.valueOf(
                        assertThrows(IOException.class, () -> new SdkAccess().profiles())
                                .getMessage());
        assertTrue(message.startsWith("the AWS configuration can't be read: "), message);
        assertTrue(message.endsWith("; correct ~/.aws/config or ~/.aws/credentials"), message);
    }
}
