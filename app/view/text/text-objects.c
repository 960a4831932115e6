/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/text-objects.h"

#include "view/letter/note-mark.h"
#include "view/text/chip.h"

/**
 * us_text_objects_new:
 * @kind: a kind of span that covers one object character
 * @target: its target
 *
 * Makes what stands for such a span in a text buffer. Main thread only.
 *
 * Returns: (transfer full): a paintable
 */
GdkPaintable *
us_text_objects_new (UsSpanKind kind, const char *target)
{
  g_return_val_if_fail (us_span_is_object (kind), NULL);
  g_return_val_if_fail (target != NULL, NULL);

  if (kind == US_SPAN_NOTE)
    return GDK_PAINTABLE (us_note_mark_new (target));
  return GDK_PAINTABLE (us_chip_new (kind, target));
}

/**
 * us_text_objects_get:
 * @at: a place in a text buffer
 * @ret_span: (out caller-allocates): kind and target are set, the target owned by the paintable
 *
 * Finds which reference or count stands at a place. Main thread only.
 *
 * Returns: whether there is one
 */
gboolean
us_text_objects_get (const GtkTextIter *at, UsSpan *ret_span)
{
  GdkPaintable *paintable;

  g_return_val_if_fail (at != NULL, FALSE);
  g_return_val_if_fail (ret_span != NULL, FALSE);

  paintable = gtk_text_iter_get_paintable (at);
  if (paintable != NULL && US_IS_NOTE_MARK (paintable))
    {
      ret_span->kind = US_SPAN_NOTE;
      ret_span->target = us_note_mark_get_note_id (US_NOTE_MARK (paintable));
      return TRUE;
    }
  if (paintable == NULL || !US_IS_CHIP (paintable))
    return FALSE;
  ret_span->kind = us_chip_get_kind (US_CHIP (paintable));
  ret_span->target = us_chip_get_target (US_CHIP (paintable));
  return TRUE;
}
