package org.tocsin.inspection.siterecord.app;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.platform.print.Press;
import org.tocsin.platform.print.Sheet;

/** The official form of a site record, printed from its content alone. */
@ApplicationScoped
public class SiteRecordForm {

    private final CanonicalForm form;
    private final SiteRecordSettings settings;
    private final Template template;

    SiteRecordForm(
            CanonicalForm form,
            SiteRecordSettings settings,
            @Location("site-record.html") Template template) {
        this.form = form;
        this.settings = settings;
        this.template = template;
    }

    /** PDF/A; a record that is not frozen is marked across each page. */
    public byte[] print(SiteRecordFile file) {
        SiteRecordPage page =
                SiteRecordPage.of(
                        file, form.read(file.content()), settings.authority().orElse(null));
        return Press.print(new Sheet(template.data("page", page).render(), file.at()));
    }
}
