// Made by scripts/generate/train-rarity.ts out of 49 MB of public source and prose. Not written by hand.
// biome-ignore-all format: a table, one packed row a line

/** Levels of a class after two others, two a character. */
export const CLASS_LEVELS = [
  'mISkgVl;VknWmK@mP_@@@kUJkVjmYTkL`l]e@@@kVjq(Lq>Ko(an7]@@@ncpn6]nYTnPamH]@@@kqhm1apd9mV8k`L@@@kprl9hobVmU:mjm',
].join('')

/** Levels of a letter after another, two a character. */
export const PAIR_LEVELS = [
  '&STTKi^LWTU_Mb^J_WW]SpoI_ha%SSVgVMgaTfjpkL_Lf`Tj;p]`sj&_P`gs`^j_gjrkUT^`fgSg[Kh^a%TSMnsU]jTTsqk`iD_<p^VpT`sj%r',
  'fsosigj`6rrk_T_WjgRLqHqrq(spsrsspskqsskL_:_Mh^_hL`jj%`Rie`DfagT`qkLgMjDgDTrV`sj&^J]gqiZafLarkhRhai^A^o^U`j%ifi',
  '^rUfWHSjrk__ijapii`i*is%g[^fq^]jSK`pkVVCgN__KqIVjW&hfiAs_gETCrqkZ_UaWnSgpSsrr$hc_frhhjhiijkL_M^NhgLnUiNs%SSMgr',
  '^hE_Di_kL_UiagS[qA`ai%`cj]rMgiqi`qO',
].join('')

/** Which pairs of letters have a row in TRIPLE_LEVELS: six flags a character. */
export const TRIPLE_CONTEXTS = [
  'bbbbbA`]bb;=1]bb^5b1AA]bbbAb+=1Zb[^"U*=QZA`^LD!*,:1[^"bbAA]1A^5bbAb]Ab^A^QA1,!!!"bQAb]b`^9bbAb^A[^!E*,!:GC;%b+',
  '<(Z&[^!E*+!!',
].join('')

/** Levels of a letter after two others, two a character. */
export const TRIPLE_LEVELS = [
  '&STSKi^UWTU_DbSJSajo^ooKUjs$JJMfsVgaVospkU__gipj2piass%TQUfs`Rs`hsrkTTTsjqSieUfns%TJNnsU]jTgrskjjMr*qiWqrjss&s',
  'psqsiqss)rski^^asrQTrBsss%iorqssnilprskUU;^M_TUgU`ii$iesmraesiirsk;]MsM`iDiVWsa&spsrsjkarqssko`psshfnnULjs$ipj',
  'hr`gjDZrhkUVrjWr_ij_)ji&icaqs`gshSrrkWVEpN_hKh[UjN&qfsAsVosK`r]br_rjWidooIqsr#hn_os]^jh_sjkMsNfEssMnWsNs$IJEis',
  'g_jias`k)rWsarWUijasa&_eiSs;]jp_`rXJJJ_`h_UqUiiq$IJMhi_ViU_jibTULsWlsNrWajj(g[aLmaqriEsqkLRC`Vp``qV^ja%JJNhjUM',
  'W[jj`kTT8sWrraqejss(ilhgshUs]isskshrjidZao]qrs%iYs]r^hWS_srbV_UVEZ`^qKMjj(_QigsLqNfjrjk]IaEWag`sJNja(qgjQriqEf',
  'VjskMTMNWM_hoJsjW(gejKph_jeLiobMN:oEriVr^Was*hVprr;ajSEsakEsEaEirWriioj#UgaT_ULi[V_jkTKKgNS^^gKhVj&C]a]sLTW[VV',
  'skMaNrNg`NarWs9(O_`hsijjhjisk^A_ajngrpCjsr%AJMhiVhjViWgbJJJ^`hiKejrqs%JILfiaqiji`ibTSS^jooinTiqi%AJDhj`gr_hsrb',
  'V]`MjodVh[sss)ibshjshjqjjskas3sNasEssjsa$UgsRrgnUipssb_erjjoULn^L^j$^_<riag`C_jrk<gErNasEriarj)fJshiie`h;sqbDa',
  'WqWnqL]^`sL*hi8osDas_Mjsk`hhhaqfTrYjrs%IJKTi^_aT_gjk_L_sjmfopI`ss%IJMgjWqiLfijkJK9h`hjLphWis$JINJjj_s^`sjk_^Th',
  'WoS]o9iis%JJKpjVUsVgrrk^_C`CohKgUiis#iZjesggaUgsskM]JsNqS]pSjsr)VrjqiijsbsjskCU:`Vq_ThKiaj$i]snsrnsrossk:eWjVi',
  '`JsVjss#U]Ugsa]a`Cjakspjssq/hqs_ss$_hjhpigNKZ`qkaa<sEqsNsrasE)^[i[rU_M]LTgk``Li<p`CqLVij*ijsrsRaj8EsskK^8pVqN^',
  'hTjis&ZTT_s_UNKaqhkJJJ_`gUTgT_`s(C_ais`aaK;`pkJJJ`Vg`NgWNsN$JJMM`VejahrikKTKqMphLm_`sj)^_Wr3`VWKaaWkJJJiEphTpj',
  'Wss(`Yhgs_hj:rsskDW<iNWrTq]Wjj%p`TssrCs@MajkV`3sEhjWsfssa$herorUej^_rrkMiNjirsMr2Vsj*dh`isfMaUTosk;q`sa^`Cn_Ua',
  'i%hHrps`fjhgarkLVMpNghTrZWWW%jSs9siojLjhoX_NssWlUoghsss"VejnsqhsrjsskVUUgW^ZTpBWWs&QTU_`^_E^V`skhQhjsTBqoSrss%',
  'STWfrWpaSergkM_UqWK`DqdUsj%TSU[h^^VTT_rbTSTsjUSofUpgq$_]VnsNfsUTsskNjDjEqWWfV`sV$snsfsgnsjUrqkrfhNsqQ_qKors*sr',
  'sssssskssskU^2iVgh`qLasj&hIVosMeWg`jpkB`DsNriArV^is&fKfhrrhig:Wskoinas_gooi:js$hoj_sDejBLrsksrssssrssj*js%gfUg',
  's^Ua@MVqkiWVhWi`Kr?Wja%]]UJrU^WJK_hkq^EjEropoKsss%rcjosihsrajskLUUgNf_KnK_as&gfjosiq<i<rskU_UMV^hTq9^Ns%JJMUj_',
  '^a^`_jkTBTsNTUsUT;ss%JANhiapa`qsikJJJfa^^Mq_iss$JIDqsjrsgrsskKTTj`qgrlSars(TQEpsVqsfssskrMLNsmnqpisos#sorpsjds',
  'rfsqkDjJ`ai`UrQasj)ijjssV]j2prjkEgUfarsVnTSqs$ieipsqmji_sjkaV:iWpiTgS`aV(pYa^j_gWUVggbrsjssnlsqTsso%^B_T`TTWSU',
  'T`kgLhaWo^hoQhjs%S^S^^MpqUeioXTL`n_^LB_gjaa%C[qns`^`_isski^`iio]hoHi^s&i_jnrPTa_prjk_i2_Mfi_fVir`&`TshsVqaq1gs',
  'bsirssspjsXsss(snrosjlssjspk;j<jaqaVr^ass#ifiosgmjhfiskT^_jNf]KnS_is$s^^gqNoWB^psk<jEsNrsBsqass&gfV[qUTW^Bgpba',
  'jWkarjVqisja$`oroaJTaL`iibTKT^TgKSgJ`ai*_asprU;a@V`skLiNrEgsVm_jsi$fLrhrTVjA`iaki_TWrf]qq0pss%h]rnE_oWq_agk2hM',
  'iNi_Dr`asr*iMjqjTJWJJ]sk2jWrjgsVo_Wss&iQsprsdji_rskUVDpNrpTh[WjW*srsssossr*sskksrsssqssisss$Zhs]spgNVjqjkUJUTV',
  'hTS^KUWh*Vjojr;Ds]NrskhCM`Wo`_pVDra$iej]o_fjKKjpbM^:`Wf__qSigj)rLiajDEsIW]skM_RiEq_Uh]rsN&ig_@ii:`_gijkTS^hL^R',
  '_pThUq&smrZqiqj_`rikWn;sNoi`sS`sa%idpnsgqEhqsskVSK;VVihsS^ss*pjssaj*j`hjskVVCp`p_]qI]is&pZ`hrh]a]UiikUULgVh_Tq',
  'H`js(rfs&sjqjh`spkNj*sWjsjsrsss&gZ_fjTTWTKgabNs*sWssjssssr)]`rgg]NaT`<hXs*isssqsrDsss)Ehs[srVjLqsmk`^UijqE1q_i',
  'qj&W;qrjIEj]arjkUKKTU^K^gKU`j(UMlhhUWjTVhrbDq`^_f`<qL`rj%aeEeshnsjWsskifVsjqfin[iiE&ihans2TjUorrkq^LsjfQnr^ssj',
  '%rSrmr^[sr_sgk;VEqW_VDWhais$q^qhrscjqhqskg_phWT]RoTJWq$sgjpq`mjBUsjkNj3jVsjWr_Nsi(^e_SiV^N_BiobVsNgN`_CmTa`M(V',
  'isghTW1UVirbUKT]UgTSgKU`r*JaoqrhMaR:ipX)i`sWqsah_aja%hhsC^Vda`^ribUUCiMgUToC`as%^LUhr^DaIVUVkMT_iEo_EoUNVs(jfi',
  'gs`mj9`rskE`NsErsEq[Wss&JK_sqpDjoWasOjjarsssjs*sss(id_nhhUa]VpjkI`C_Nh_CqU_jN$h[sos_R`^^iqbE_Ea`UsEhLNja%Iaess',
  'sTaSifrkEjLnai^Mo_asj&gYrps_oWhfjsk_LChNijTqI_`a&g[iRr_^aS`hpkVf<WjiUrpBsss&rkspsgrsrjsskKKJpNgTSgK_ag)h`i_ah)',
  'a_`iqksVsaMTnooRsoj(rdifsVej_hspkMUU]V]_:gp`ia$aZ_]jUUi^^sVk`^irjqRUoArir%hT^esVeiKgssksVsssq]rsFjsr(srrrssqaX',
  'hjskWRBqW`]grCias&TJV[s`S`TVVqkWsWs*ssassjss*f<jriiMjUUNsXDq`rNmiDp]Vss&gYqphqfj^SsrbV_L9W_gThR_jW%_^aRj_fWT[j',
  'TXh`_jadSrpIaqs%`caqriasjrsikWUKaa]KKpKLV`&STTTVTTMSK^`kpiraje9op]hss&jgsqj`pa^lspkVi;fWfiDp]aja&_d`[rL]`S_rsk',
  '`KV`apgheIhJj(q_jmqNdsVhssk__DhVgV_qIVjj#imshrsgiiUirbaL^jshI_aIipp%jnspsq^sdgsjkV_D_Np[ThCsaj&_ppmr^eshqsnkDj',
  ';jariCs_`ss&scrpsr]sjhsrkskssssqrqhjjs$rqrhqdgsMesjkVj3jWsqUrDasr&qeN]r_fN^BqqkM_:gNph_fCija$iprrsH`WgasNk<jD_',
  'ErjMsaqss$jpjRsqfs:sqskL<__W^KThTiVj&STTSVTUVST^jbrP`rshrhoRsas$`gjq<WhjShjqkM`DVa;jVrCWjs)sksqssssrpsrk_^hrqh',
  'SinDqns(__<nsUhaUMrskahULWoqVn:`sa)gNasjh2jpWssXVj<jVasas3sss(VmsojrrjefjskM]MrNfiMsMIsa&jpspscrNrssskVTKV`g^_',
  'q8hjj*`agreC`WTErsk``Eraii_hPajW(hSe^ofhj]Drpkaj<hEriUiQarj%h[aJsU[a^`sokqisaspeonQsss&ikjpsjrjhjssk__CqVhd_qC',
  'ijs)gg_oshsWp`sckVr*sVr`_sVasj&STTT_TTMRU_skrCsaaqgrd[aij%i`sUrKQaTMjgb2iKaNis`s`arr(nKjis_Di8ajjkUgUq;opLpULp',
  'h(qos[s`_W2hjskDrEsNqiK]UasW)]KjisLDETWhskWME<Wsr`s]sjs#snsnsrpspfspkMWNjRr`S^TWqs%qfnras[Eg_sjkrsssWffTmCijs&',
  'hmsosNeWCijrkjsEsNss3sjsss(qeh9q_UW^LqpbajVg<rjDpMasW*assss*aj^Wssk^h^``phSpQriV&STgL`^SWST^jXMs3sEssNssjss&ST',
  'US`TTWSK^jbqLrMWpIpq]qWN$`gaeiW]j^]jobMr<nagiMri`si%_ZgeaU^a[hhikDKTWipTfUBhis$n_jpsNZjUpssk`jEraq_`q2Sss$rnrf',
  'sspsiHsqkTUUNsiR]s[prr(iPMgj`hj]hrjkM^KhEqhBhKaiN"_]insjgj]hjsk2_M`NqjLrL_ss([a_r`STNCJ^^bEMVoahjDn_Vss$iespsi',
  'YjhhsqkV`;pEhiUr]isa&g]V[r^^W[^iokqDWsjfPqrUssj%icjfssssjsssk<r`pE]iVojs_j&^_i_rU^3ST_sb_UU^UgQTpU_aa(U_H`rTVa',
  'KUV`kL_NiMp`LphErD$jhsKs`njDUaskL`BiE_gLqTaij&fU_hrTV_AD``kVhMsNp^:paWsa&][_JjMViJ_ijbD_MrEi`Dq_Vjj(_V]ssgIjgN',
  'aaF``Ej3gh``TasW$qfjmsjnjih`pkE`LjMhV;qUarj"h]sosiojq]sqkhEpjsnRhojDjs$snshrMnsMisrkV;;sWqa`r`Uis$he`[rVga_Rhq',
  'k;^MiUr_UmUjja(Ce`prJWNKjsskNCL;Wr_hrVshs$g[iZrifjL`hsksssssrHjr<sss%SJLT`TTVSULjkoUrNW][ro[`qs&h]ioiVoaKninbW',
  'jicipjBqiajs%qdj[s`]i__rsX`S_`jhSheChfs%s_jesL[jJossk`jEjNeaEf`jjq(rpsosrgj_csskVU^jsoJ:s_psr&spjqarpsksiskVi2',
  'jNiqVr_asj&iejnqj]jdjsokNsWsalsTs`asj#ifq_sVnahgsqk_UhV_KTSmS`js(srssssrsXqsskEjEsErjNsjNsW(]f`]rV]`_B^gkjsWsa',
  'rsbqsssa%V`ipsiNN7Wjsk2iBsNpUrr`jss%sge[srnrMsrskMh_gasWq`cjrr)hijirWi*hjiskTJS_Vf^SpKLhj*ijors3WjUNsskU^Vi^[U',
  ']qAVs_&f]jUpahi_3jsk`_;MNrrTrijss)h_jiriLiG]rsbiiXsaqihrVjss&q^[@sUqaggsjbsSjssnnsn^qss(s]srW3jssNsskR`:i`iJ]q',
  'U`js&eKh]g_V`SLhqXshsjai_rrlMrj(hB^_rM_<[ViskVDDiWeg_oVhsj%hmjBs`iaTDarkV_BT<r`KqU`js&STTJ_STVSUTibrisjWcproSs',
  'ss(gUjisLDj9arikWJDWjhoMnBqss%f]jpjfpWQ`hskrCqrM@_ho^a`i&STR_aTTWST^ibrhisE]gpnJrsW#qh_L`Vma`asjXQoWjVphsnarrs',
  '#snrnsjoss_spbs]hssKerqQsss&^RU^_DfNS_hskrrqssrh^kjajs$sqslssqssrsskD`DpM_iLr]VjU(srshssij`skskAJIhiriir_rij%J',
  'TUrsdaj`WiskJJJsVpsiriNrN%TQWVsDojihsskJJAWWrj`hjjsa&QKWsjh`jJja`kJS?saqsap`ass(__assgLje3jskVsVsWkV_rhsjj*ia1',
  'sj_`W;^jrkWjEsWps2o`sss%gfs[rVfagBapXU^:TWh_UnK`aj&STUT_TTMSU^ibqhrVsg9rm_jss&ieigjapsUdspkNsWfaer<qhass%iCsji',
  'U:sKaaWXagVriiPjrTssj&sminsVnijsjrkQqWjWnMUqVass%lqsjsspssLssknhorihSfoVCji&sls_ssrsaDsskVi<jDfhNr_Wsa(m]i]r`_',
  '`h:aqbWs3nWrsVqisjW%TTT^W_KMS``_bf_j``TgqoYisi(^CihiTSa9_iskah`sreedr_ssi(jqsbs`qsrissbsgajs`PVhi_jq',
].join('')
