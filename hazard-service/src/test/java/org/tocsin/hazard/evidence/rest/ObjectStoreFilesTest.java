package org.tocsin.hazard.evidence.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.Api.reported;
import static org.tocsin.hazard.testing.FileApi.download;
import static org.tocsin.hazard.testing.FileApi.files;
import static org.tocsin.hazard.testing.FileApi.uploaded;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.files.ObjectStore;
import org.tocsin.platform.testing.files.SampleFiles;

/** The service as it is when configured to keep files in an S3-compatible store. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(ObjectStore.class)
class ObjectStoreFilesTest {

    private final Units units;

    ObjectStoreFilesTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void theDemoEnterprises() {
        units.demo();
    }

    @Test
    void keepsAndServesFilesAllTheSame() {
        String hazard = reported(People.ENTERPRISE_A);
        byte[] document = SampleFiles.pdf("in a bucket");
        String file = uploaded(People.bureauA(), hazard, document);
        assertThat(download(People.bureauA(), hazard, file).asByteArray()).isEqualTo(document);
        Response part =
                as(People.bureauA()).header("Range", "bytes=2-5").get(files(hazard) + "/" + file);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(document, 2, 6));
        as(People.bureauA()).get(files(hazard)).then().body("items[0].id", equalTo(file));
    }
}
