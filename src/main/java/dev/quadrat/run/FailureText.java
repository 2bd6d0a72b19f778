package dev.quadrat.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** What the file system has refused, for people: its exceptions often say no more than a path. */
public final class FailureText {
    private FailureText() {}

    public static String of(IOException failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        return switch (failure) {
            case NoSuchFileException _ -> message + " does not exist";
            case AccessDeniedException denied when denied.getReason() == null ->
                    message + " may not be read or written by you";
            case FileAlreadyExistsException there when there.getReason() == null ->
                    message + " exists already";
            default -> message;
        };
    }
}
