package dev.quadrat.storage.s3;

/** What is done with an object: in words, and the right that it takes. */
enum Deed {
    LOOK("looked at", "s3:ListBucket"),
    READ("read", "s3:GetObject"),
    WRITE("written", "s3:PutObject"),
    DELETE("deleted", "s3:DeleteObject");

    private final String word;
    private final String right;

    Deed(String word, String right) {
        this.word = word;
        this.right = right;
    }

    String word() {
        return word;
    }

    String right() {
        return right;
    }
}
