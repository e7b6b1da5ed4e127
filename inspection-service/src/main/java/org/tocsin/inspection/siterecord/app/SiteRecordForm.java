package org.tocsin.inspection.siterecord.app;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.inspection.print.app.Press;
import org.tocsin.inspection.print.app.Sheet;

/** The official form of a site record, printed from its content alone. */
@ApplicationScoped
public class SiteRecordForm {

    private final CanonicalForm form;
    private final SiteRecordSettings settings;
    private final Press press;
    private final Template template;

    SiteRecordForm(
            CanonicalForm form,
            SiteRecordSettings settings,
            Press press,
            @Location("site-record.html") Template template) {
        this.form = form;
        this.settings = settings;
        this.press = press;
        this.template = template;
    }

    /** PDF/A; a record that is not frozen is marked across each page. */
    public byte[] print(SiteRecordFile file) {
        SiteRecordPage page =
                SiteRecordPage.of(
                        file, form.read(file.content()), settings.authority().orElse(null));
        return press.print(new Sheet(template.data("page", page).render(), file.at()));
    }
}
