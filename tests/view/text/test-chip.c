/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/text/chip.h"

static void
count_cb (GdkPaintable *paintable, guint *count)
{
  (*count)++;
}

static void
test_says_what_it_is_told (void **state)
{
  g_autoptr (UsChip) chip = us_chip_new (US_SPAN_DEMAND, "d1 number");
  guint changes = 0;

  assert_int_equal (us_chip_get_kind (chip), US_SPAN_DEMAND);
  assert_string_equal (us_chip_get_target (chip), "d1 number");
  assert_string_equal (us_chip_get_text (chip), "");
  g_signal_connect (chip, "invalidate-contents", G_CALLBACK (count_cb), &changes);
  us_chip_set_text (chip, "3 (a)", FALSE);
  us_chip_set_text (chip, "3 (a)", FALSE);
  assert_int_equal (changes, 1);
  us_chip_set_text (chip, "3 (a)", TRUE);
  assert_int_equal (changes, 2);
  assert_true (us_chip_is_broken (chip));
  assert_string_equal (us_chip_get_text (chip), "3 (a)");
}

/* It is as wide as its words and stands on the baseline of the text around it. */
static void
test_has_room_for_its_words (void **state)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  g_autoptr (PangoAttrList) larger = pango_attr_list_new ();
  g_autoptr (UsChip) chip = us_chip_new (US_SPAN_COUNT, "countries");
  GdkPaintable *paintable = GDK_PAINTABLE (chip);
  const GdkRGBA color = { 0, 0, 1, 1 };
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int short_width, long_width, height;

  assert_int_equal (gdk_paintable_get_intrinsic_width (paintable), 1);
  us_chip_set_look (chip, context, NULL, &color, &color);
  us_chip_set_text (chip, "7", FALSE);
  short_width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  us_chip_set_text (chip, "seventy-seven", FALSE);
  long_width = gdk_paintable_get_intrinsic_width (paintable);
  assert_true (short_width > 1 && long_width > 3 * short_width);
  assert_true (height > 5);
  pango_attr_list_insert (larger, pango_attr_scale_new (2));
  us_chip_set_look (chip, context, larger, &color, &color);
  assert_true (gdk_paintable_get_intrinsic_height (paintable) > 3 * height / 2);
  us_chip_set_text (chip, "seven", TRUE);
  gdk_paintable_snapshot (paintable, snapshot, 50, 20);
  node = gtk_snapshot_to_node (snapshot);
  assert_non_null (node);
  g_object_unref (context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_says_what_it_is_told),
    cmocka_unit_test (test_has_room_for_its_words),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
