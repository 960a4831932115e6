/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/link.h"

#include "test.h"

static void
test_published (void **state)
{
  static const struct
  {
    const char *target;
    const char *address;
  } rows[] = {
    { "https://example.org/", "https://example.org/" },
    { "http://example.org:8080/a?b=c&d=e#f", "http://example.org:8080/a?b=c&d=e#f" },
    { "mailto:press@example.org?subject=Water", "mailto:press@example.org?subject=Water" },
    { "HTTPS://Example.org", "HTTPS://Example.org" },
    { "  https://example.org/\t", "https://example.org/" },
    { "https://exa\nmple.org/", "https://example.org/" },
    { "https://example.org/a b", "https://example.org/a%20b" },
    { "https://example.org/100%", "https://example.org/100%25" },
    { "https://example.org/a%20b", "https://example.org/a%20b" },
    { "https://example.org/\"><b>", "https://example.org/%22%3E%3Cb%3E" },
    { "https://example.org/ماء", "https://example.org/ماء" },
    { "https://[2001:db8::1]/", "https://[2001:db8::1]/" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *address = us_link_clean (rows[i].target);

      assert_non_null (address);
      assert_string_equal (address, rows[i].address);
    }
}

static void
test_not_published (void **state)
{
  static const char *const targets[] = {
    "",
    " ",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "java\xc2\x85script:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "//example.org/",
    "/etc/passwd",
    "example.org",
    "#top",
    "https:",
    "https://",
    "https:///path",
    "http:javascript",
    "mailto:",
    "mailto:?subject=x",
    "blob:https://example.org/1",
    "tel:+15550100",
    "://",
    ":",
    "%6aavascript:alert(1)",
    "&#106;avascript:alert(1)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *address = us_link_clean (targets[i]);

      if (address != NULL)
        print_error ("published: %s\n", targets[i]);
      assert_null (address);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_published),
    cmocka_unit_test (test_not_published),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
