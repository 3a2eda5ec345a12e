package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The errors that a Garage on this machine cannot be brought to give. */
class BucketErrorsTest {

    private final BucketErrors errors =
            new BucketErrors(new BucketAddress(URI.create("https://garage.example.org"), "garage", "music", ""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | InvalidRequest        | Bad request: Date is too old               | The clock of this machine is wrong
            403 | RequestTimeTooSkewed  | The difference is too large                | The clock of this machine is wrong
            400 | InvalidRequest        | Bad request: Invalid payload signature     | cannot check a request in chunks
            400 | InvalidDigest         | Unable to validate MD5                     | other bytes than those that were announced
            501 | NotImplemented        | Unimplemented action                       | does not offer what lowtunes needs
            503 | ServiceUnavailable    | Could not reach quorum of 2                | too few of its nodes are up for a quorum
            500 | InternalError         | Internal error                             | The host failed, after several tries
            403 | InvalidAccessKeyId    | The key does not exist                     | does not know this key id
            403 | SignatureDoesNotMatch | We calculated another one                  | secret does not belong to the key id
            404 | NoSuchBucket          | The bucket does not exist                  | no bucket of this name
            418 | Teapot                | I am one                                   | The host answers 418 (I am one)
            """)
    void every_answer_has_a_meaning(int status, String code, String said, String meaning) {
        assertThat(errors.explain("Cannot write.", answer(status, code, said)))
                .hasMessageStartingWith("Cannot write. ")
                .hasMessageContaining(meaning);
    }

    @Test
    void a_certificate_that_is_not_accepted() {
        assertThat(errors.explain(
                        "Cannot list.", broken(new SSLHandshakeException("unable to find valid certification path"))))
                .hasMessageContaining("encrypted connection to garage.example.org")
                .hasMessageContaining("trust store");
    }

    @Test
    void a_host_that_does_not_answer_in_time() {
        assertThat(errors.explain("Cannot list.", broken(new SocketTimeoutException("Read timed out"))))
                .hasMessageContaining("does not answer in time");
    }

    @Test
    void a_connection_that_breaks() {
        assertThat(errors.explain("Cannot list.", broken(new IOException("Connection reset"))))
                .hasMessageContaining("The connection broke")
                .hasMessageContaining("what has arrived is not sent again");
    }

    private static RuntimeException answer(int status, String code, String said) {
        AwsErrorDetails details =
                AwsErrorDetails.builder().errorCode(code).errorMessage(said).build();
        return S3Exception.builder().statusCode(status).awsErrorDetails(details).build();
    }

    private static RuntimeException broken(IOException cause) {
        return SdkClientException.create("Unable to execute HTTP request", cause);
    }
}
