/**
 * The script of every page. One file: each of its parts is small, waits for what it brings to life, and fetches the rest
 * when a reader asks for it; as files of their own they would cost more headers than code.
 */
import './theme-toggle.ts'
import './rail-menu.ts'
import './progress-rings.ts'
import './reading-position.ts'
import './keep-place.ts'
import './search.ts'
import './term-card.ts'
import './wide-formulas.ts'
import './figures.ts'
import './exercises.ts'
import '#lib/notebook/start.ts'
import './offline.ts'
