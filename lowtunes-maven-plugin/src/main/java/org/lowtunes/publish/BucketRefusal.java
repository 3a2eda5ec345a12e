package org.lowtunes.publish;

/** A bucket's answer that is not what was asked for. */
final class BucketRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String said;

    /**
     * @param status of HTTP
     * @param code of S3, or empty
     * @param said in the host's words, or empty
     */
    BucketRefusal(int status, String code, String said) {
        super(status + " " + code + " " + said);
        this.status = status;
        this.code = code;
        this.said = said;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String said() {
        return said;
    }
}
