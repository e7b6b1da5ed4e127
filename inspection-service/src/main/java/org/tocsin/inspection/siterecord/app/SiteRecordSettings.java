package org.tocsin.inspection.siterecord.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What a place writes into its site records. */
@ConfigMapping(prefix = "tocsin.inspection.site-record")
public interface SiteRecordSettings {

    /**
     * The authority named at the head of the form and for inspectors who name none of their own,
     * such as 东岭区应急管理局; without it the form speaks of the inspectors' organisations only.
     */
    Optional<String> authority();

    /** By what law they inspect: Art. 65. */
    @WithDefault("《中华人民共和国安全生产法》第六十五条")
    String basis();

    /** What the record says of a refusal's report: Art. 68. */
    @WithDefault("拒绝签字的情况已记录在案，并依照《中华人民共和国安全生产法》第六十八条向负有安全生产监督管理职责的部门报告")
    String report();
}
