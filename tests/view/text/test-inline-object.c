/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/text/inline-object.h"

static const GdkRGBA color = { 0, 0, 1, 1 };

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_look (UsInlineObject *object, PangoAttrList *attributes)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  us_inline_object_set_look (object, context, attributes, &color, &color);
  g_object_unref (context);
}

static GskRenderNode *
draw (UsInlineObject *object)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (GDK_PAINTABLE (object), snapshot, 50, 20);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
test_each_kind_comes_back (void **state)
{
  static const UsSpan spans[] = {
    { US_SPAN_NOTE, 0, 3, "n1" },
    { US_SPAN_DEMAND, 0, 3, "d1 number" },
    { US_SPAN_COUNT, 0, 3, "countries" },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkTextIter at;

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (UsInlineObject) object = us_inline_object_new (spans[i].kind, spans[i].target);

      gtk_text_buffer_get_start_iter (buffer, &at);
      gtk_text_buffer_insert_paintable (buffer, &at, GDK_PAINTABLE (object));
      gtk_text_buffer_get_start_iter (buffer, &at);
      assert_ptr_equal (us_inline_object_find (&at), object);
      assert_int_equal (us_inline_object_get_kind (object), spans[i].kind);
      assert_string_equal (us_inline_object_get_target (object), spans[i].target);
    }
  gtk_text_buffer_set_text (buffer, "a", -1);
  gtk_text_buffer_get_start_iter (buffer, &at);
  assert_null (us_inline_object_find (&at));
}

static void
test_says_what_it_is_told (void **state)
{
  g_autoptr (UsInlineObject) object = us_inline_object_new (US_SPAN_DEMAND, "d1 number");
  guint changes = 0;

  assert_string_equal (us_inline_object_get_text (object), "");
  g_signal_connect_swapped (object, "invalidate-contents", G_CALLBACK (count_cb), &changes);
  us_inline_object_set_text (object, "3 (a)", FALSE);
  us_inline_object_set_text (object, "3 (a)", FALSE);
  assert_int_equal (changes, 1);
  us_inline_object_set_text (object, "3 (a)", TRUE);
  assert_int_equal (changes, 2);
  assert_true (us_inline_object_is_broken (object));
  assert_string_equal (us_inline_object_get_text (object), "3 (a)");
}

/* It is as wide as its words, also before somebody shows it, and says when that has changed. */
static void
test_has_room_for_its_words (void **state)
{
  static const UsSpanKind kinds[] = { US_SPAN_NOTE, US_SPAN_COUNT };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (UsInlineObject) object = us_inline_object_new (kinds[i], "countries");
      GdkPaintable *paintable = GDK_PAINTABLE (object);
      guint resized = 0;
      int narrow;

      assert_int_equal (gdk_paintable_get_intrinsic_width (paintable), 1);
      assert_int_equal (gdk_paintable_get_intrinsic_height (paintable), 1);
      set_look (object, NULL);
      us_inline_object_set_text (object, "7", FALSE);
      narrow = gdk_paintable_get_intrinsic_width (paintable);
      g_signal_connect_swapped (object, "invalidate-size", G_CALLBACK (count_cb), &resized);
      set_look (object, NULL);
      assert_int_equal (resized, 0);
      us_inline_object_set_text (object, "seventy-seven", FALSE);
      assert_int_equal (resized, 1);
      assert_true (narrow > 1);
      assert_true (gdk_paintable_get_intrinsic_width (paintable) > 3 * narrow);
    }
}

/* A chip is as high as the text around it up to the baseline, the number of a note less. */
static void
test_stands_on_the_baseline (void **state)
{
  g_autoptr (PangoAttrList) larger = pango_attr_list_new ();
  g_autoptr (UsInlineObject) mark = us_inline_object_new (US_SPAN_NOTE, "n1");
  g_autoptr (UsInlineObject) chip = us_inline_object_new (US_SPAN_COUNT, "countries");
  int height;

  set_look (mark, NULL);
  set_look (chip, NULL);
  height = gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (chip));
  assert_true (height > 5);
  assert_in_range (gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (mark)), height / 2,
                   height - 1);
  pango_attr_list_insert (larger, pango_attr_scale_new (2));
  set_look (chip, larger);
  assert_true (gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (chip)) > 3 * height / 2);
}

/* The number of a note has no ground, and a broken chip has a frame too. */
static void
test_drawing (void **state)
{
  static const struct
  {
    UsSpanKind kind;
    gboolean broken;
    guint n_nodes;
  } rows[] = {
    { US_SPAN_NOTE, FALSE, 1 },
    { US_SPAN_NOTE, TRUE, 1 },
    { US_SPAN_COUNT, FALSE, 2 },
    { US_SPAN_COUNT, TRUE, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsInlineObject) object = us_inline_object_new (rows[i].kind, "a");
      g_autoptr (GskRenderNode) node = NULL;

      assert_null (draw (object));
      us_inline_object_set_text (object, "3", rows[i].broken);
      set_look (object, NULL);
      node = draw (object);
      assert_non_null (node);
      assert_int_equal (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE
                            ? gsk_container_node_get_n_children (node)
                            : 1,
                        rows[i].n_nodes);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_each_kind_comes_back),
    cmocka_unit_test (test_says_what_it_is_told),
    cmocka_unit_test (test_has_room_for_its_words),
    cmocka_unit_test (test_stands_on_the_baseline),
    cmocka_unit_test (test_drawing),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
