/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/signatories/signatory-text.h"

static int
measure (UsSignatoryText *text, GtkOrientation orientation)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (text), orientation, -1, &minimum, &natural, NULL, NULL);
  assert_int_equal (minimum, natural);
  return minimum;
}

/* A name can be as long as it likes: the row stays as narrow, and is one line high. */
static void
test_asks_for_no_room (void **state)
{
  g_autoptr (UsSignatoryText) text =
                 g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_TEXT, NULL));
  g_autoptr (GtkLabel) label = g_object_ref_sink (GTK_LABEL (gtk_label_new ("Union")));
  int height, width;

  us_signatory_text_set_label (text, "Union");
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  assert_int_equal (measure (text, GTK_ORIENTATION_VERTICAL), height);
  width = measure (text, GTK_ORIENTATION_HORIZONTAL);
  us_signatory_text_set_label (text, "Union of the Wells of all the Villages along the River");
  assert_string_equal (us_signatory_text_get_label (text),
                       "Union of the Wells of all the Villages along the River");
  assert_int_equal (measure (text, GTK_ORIENTATION_HORIZONTAL), width);
  assert_int_equal (measure (text, GTK_ORIENTATION_VERTICAL), height);
}

/* Lines of other scripts may be higher, as those of a label are. */
static void
test_is_as_high_as_a_label (void **state)
{
  static const char *const names[] = { "",           "a",     "Ünïön", "منظمة المياه للجميع",
                                       "水資源協会", "ပုဂ္ဂလိက", "नदी संघ" };
  g_autoptr (UsSignatoryText) text =
                 g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_TEXT, NULL));
  g_autoptr (GtkLabel) label = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int height;

      us_signatory_text_set_label (text, names[i]);
      gtk_label_set_label (label, names[i]);
      gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                          NULL);
      assert_int_equal (measure (text, GTK_ORIENTATION_VERTICAL), height);
    }
}

static void
test_is_read_as_a_label (void **state)
{
  g_autoptr (UsSignatoryText) text =
                 g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_TEXT, NULL));

  us_signatory_text_set_label (text, "Union");
  assert_int_equal (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (text)),
                    GTK_ACCESSIBLE_ROLE_LABEL);
  assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_asks_for_no_room),
    cmocka_unit_test (test_is_as_high_as_a_label),
    cmocka_unit_test (test_is_read_as_a_label),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
