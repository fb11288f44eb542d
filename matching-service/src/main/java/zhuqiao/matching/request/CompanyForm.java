package zhuqiao.matching.request;

import zhuqiao.core.value.Require;
import zhuqiao.core.value.Uscc;

/** A company named by an application: a core enterprise, a merchant. */
public record CompanyForm(String name, Uscc uscc) {
    public CompanyForm {
        Require.text(name, "name", 200);
        Require.present(uscc, "uscc");
    }
}
