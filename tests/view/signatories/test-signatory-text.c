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

static int
measure_within (UsSignatoryText *text, int width)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (text), GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL,
                      NULL);
  assert_int_equal (minimum, natural);
  return minimum;
}

/* Where a name does not fit in a line it gets a second one, but no third; whatever the script. */
static void
test_wraps_into_two_lines (void **state)
{
  static const char *const names[][2] = {
    { "Union",
      "Union of the Wells of all the Villages along the River and the Coast of the North" },
    { "Ünïön",
      "Ünïön of the Wells of all the Villages along the River and the Coast of the North" },
    { "منظمة", "منظمة المياه للجميع في كل القرى على طول النهر وساحل الشمال والجنوب والشرق والغرب" },
  };
  g_autoptr (UsSignatoryText) text =
                 g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_TEXT, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int line;

      us_signatory_text_set_label (text, names[i][0]);
      line = measure_within (text, 160);
      assert_int_equal (measure_within (text, 2000), line);
      us_signatory_text_set_label (text, names[i][1]);
      assert_in_range (measure_within (text, 160), 2 * line - 4, 2 * line + 4);
      assert_in_range (measure_within (text, 60), 2 * line - 4, 2 * line + 4);
      assert_int_equal (measure_within (text, 2000), line);
    }
  assert_int_equal (gtk_widget_get_request_mode (GTK_WIDGET (text)),
                    GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
}

/* The toolkit remembers heights, and expects that those between two widths lie between theirs: a
 * row is measured as narrow as it can be, wide, and then in a window that was made narrower. */
static void
test_is_never_lower_when_narrower (void **state)
{
  static const char *const names[] = { "Observatorio of the Rivers", "Observatorio de los Ríos",
                                       "منظمة المياه للجميع في كل القرى" };
  g_autoptr (UsSignatoryText) text =
                 g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_TEXT, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int line, narrowest;

      us_signatory_text_set_label (text, names[i]);
      line = measure_within (text, 2000);
      narrowest = measure_within (text, measure (text, GTK_ORIENTATION_HORIZONTAL));
      assert_true (measure_within (text, 120) > line);
      assert_true (narrowest >= measure_within (text, 120));
    }
}

/* A label says how wide a text is: about there it begins to wrap, and the short way to tell that it
 * does not is never wrong. */
static void
test_wraps_where_it_has_to (void **state)
{
  g_autoptr (UsSignatoryText) text =
                 g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_TEXT, NULL));
  const char *name = "AVAT Wavy To. Yellow LTA - fi ffl";
  g_autoptr (GtkLabel) label = g_object_ref_sink (GTK_LABEL (gtk_label_new (name)));
  int width, line;

  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  us_signatory_text_set_label (text, name);
  line = measure_within (text, 2000);
  assert_int_equal (measure_within (text, width), line);
  assert_int_equal (measure_within (text, width + 20), line);
  assert_true (measure_within (text, width - 2) > line);
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

/* Where its ink begins and how much room is left after it. */
static void
look_where (const char *name, GtkTextDirection direction, float *ret_before, float *ret_after)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *text = g_object_new (US_TYPE_SIGNATORY_TEXT, "valign", GTK_ALIGN_CENTER, NULL);
  const gint64 late = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (text);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  graphene_rect_t bounds;

  us_signatory_text_set_label (US_SIGNATORY_TEXT (text), name);
  gtk_widget_set_direction (text, direction);
  gtk_window_set_child (GTK_WINDOW (window), text);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 200);
  gtk_window_present (GTK_WINDOW (window));
  while (gdk_paintable_get_intrinsic_width (paintable) < 300 && g_get_monotonic_time () < late)
    g_main_context_iteration (NULL, FALSE);
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  assert_non_null (node);
  gsk_render_node_get_bounds (node, &bounds);
  *ret_before = bounds.origin.x;
  *ret_after =
      (float) gdk_paintable_get_intrinsic_width (paintable) - bounds.origin.x - bounds.size.width;
  gsk_render_node_unref (node);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In either direction of the interface all names begin below each other, whatever theirs is. */
static void
test_stands_at_the_start (void **state)
{
  static const char *const names[] = { "Union", "منظمة المياه", "12 – 13" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      float before, after;

      look_where (names[i], GTK_TEXT_DIR_LTR, &before, &after);
      assert_true (before < 10 && after > 100);
      look_where (names[i], GTK_TEXT_DIR_RTL, &before, &after);
      assert_true (after < 10 && before > 100);
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
    cmocka_unit_test (test_wraps_into_two_lines),
    cmocka_unit_test (test_is_never_lower_when_narrower),
    cmocka_unit_test (test_wraps_where_it_has_to),
    cmocka_unit_test (test_is_as_high_as_a_label),
    cmocka_unit_test (test_stands_at_the_start),
    cmocka_unit_test (test_is_read_as_a_label),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
