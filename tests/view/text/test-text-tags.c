/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/text/text-tags.h"

static GtkTextBuffer *
make_buffer (const char *text)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  GtkTextBuffer *buffer = gtk_text_buffer_new (tags);

  gtk_text_buffer_set_text (buffer, text, -1);
  return buffer;
}

static void
test_one_tag_for_one_meaning (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("");
  GtkTextTag *here = us_text_tags_get (buffer, US_SPAN_LINK, "https://example.org/1");
  GtkTextTag *there = us_text_tags_get (buffer, US_SPAN_LINK, "https://example.org/2");

  assert_ptr_not_equal (here, there);
  assert_ptr_equal (us_text_tags_get (buffer, US_SPAN_LINK, "https://example.org/1"), here);
  assert_ptr_not_equal (us_text_tags_get (buffer, US_SPAN_BOLD, NULL),
                        us_text_tags_get (buffer, US_SPAN_LEAD, NULL));
}

static void
test_tags_know_their_span (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("");
  GtkTextTag *other = gtk_text_buffer_create_tag (buffer, "margin", NULL, NULL);
  GtkTextTag *unknown = us_text_tags_get (buffer, US_SPAN_UNKNOWN, "sub");
  const char *target = "untouched";

  assert_true (us_text_tags_is_inline (unknown));
  assert_int_equal (us_text_tags_get_span (unknown, &target), US_SPAN_UNKNOWN);
  assert_string_equal (target, "sub");
  assert_false (us_text_tags_is_inline (other));
  assert_int_equal (us_text_tags_get_span (other, &target), -1);
  for (UsSpanKind kind = US_SPAN_LEAD; kind <= US_SPAN_ITALIC; kind++)
    {
      assert_int_equal (us_text_tags_get_span (us_text_tags_get (buffer, kind, NULL), &target),
                        kind);
      assert_null (target);
    }
}

static void
test_found_where_they_are (void **state)
{
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("abc");
  const char *target = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 1);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 2);
  gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, US_SPAN_LINK, "a:b"), &start, &end);
  assert_true (us_text_tags_find (&start, US_SPAN_LINK, &target));
  assert_string_equal (target, "a:b");
  assert_true (us_text_tags_find (&start, US_SPAN_LINK, NULL));
  assert_false (us_text_tags_find (&start, US_SPAN_BOLD, NULL));
  assert_false (us_text_tags_find (&end, US_SPAN_LINK, NULL));
}

static void
test_spans_look_like_what_they_are (void **state)
{
  static const struct
  {
    UsSpanKind kind;
    const char *property;
    int value;
  } rows[] = {
    { US_SPAN_LEAD, "weight", PANGO_WEIGHT_BOLD },
    { US_SPAN_BOLD, "weight", PANGO_WEIGHT_BOLD },
    { US_SPAN_ITALIC, "style", PANGO_STYLE_ITALIC },
    { US_SPAN_LINK, "underline", PANGO_UNDERLINE_SINGLE },
  };
  g_autoptr (GtkTextBuffer) buffer = make_buffer ("");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int value = -1;

      g_object_get (us_text_tags_get (buffer, rows[i].kind, NULL), rows[i].property, &value, NULL);
      assert_int_equal (value, rows[i].value);
    }
}

static int
go_forward (GtkTextBuffer *buffer, int from, int end)
{
  GtkTextIter at, stop;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &stop, end);
  return us_text_tags_forward (&at, &stop) ? gtk_text_iter_get_offset (&at) : -1;
}

/* Changes of the look are found, and nobody goes beyond the end of the line for them. */
static void
test_goes_to_the_next_change (void **state)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (tags);
  g_autofree char *lengthy = g_strnfill (3000, 'x');
  GtkTextIter start, end;

  gtk_text_buffer_set_text (buffer, "0123456789\n", -1);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, lengthy, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 3);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 6);
  gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, US_SPAN_BOLD, NULL), &start, &end);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 2011);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 2012);
  gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, US_SPAN_BOLD, NULL), &start, &end);
  assert_int_equal (go_forward (buffer, 0, 10), 3);
  assert_int_equal (go_forward (buffer, 3, 10), 6);
  assert_int_equal (go_forward (buffer, 6, 10), -1);
  assert_int_equal (go_forward (buffer, 11, 3011), 2011);
  assert_int_equal (go_forward (buffer, 2012, 3011), -1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_one_tag_for_one_meaning),
    cmocka_unit_test (test_tags_know_their_span),
    cmocka_unit_test (test_found_where_they_are),
    cmocka_unit_test (test_spans_look_like_what_they_are),
    cmocka_unit_test (test_goes_to_the_next_change),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
